package org.shubbak.core.counter;

import java.time.ZoneId;
import org.shubbak.core.text.LocalText;

/// This counter or kiosk.
/// @param name the name under which the hub knows it
/// @param officeCode three letters at the head of application and receipt numbers, for example `RAM`
/// @param drawer two digits: the till this station's receipts belong to
public record Station(String name, String officeCode, String drawer, LocalText office, ZoneId zone) {}
