package org.shubbak.kiosk.home;

import javafx.beans.value.ObservableValue;

/// One thing this kiosk can or cannot do now.
/// @param good false where it cannot
public record Ability(String icon, String iconWhenAway, ObservableValue<String> text, ObservableValue<Boolean> good) {}
