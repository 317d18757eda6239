package org.shubbak.hardware.setup;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.counter.Station;
import org.shubbak.core.pack.PackKeys;
import org.shubbak.hardware.idcard.ReaderProfile;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.payment.wire.TerminalSettings;
import org.shubbak.hardware.printer.PrinterProfile;

/// One station as its technician set it up. A device that is null is not there.
/// @param panelMillimetres width of the kiosk's touch panel, for targets of a true size; null where nobody measured it
/// @param catalogueKeys whose signed catalogues are taken; with none the program keeps the one that it brought
public record StationSettings(
        Station station,
        URI hub,
        @Nullable Reader reader,
        @Nullable Printer printer,
        @Nullable Terminal terminal,
        @Nullable Integer panelMillimetres,
        OpeningHours hours,
        PackKeys catalogueKeys) {

    /// @param chip the reader of chips beside it: a part of its name, or null
    public record Reader(
            LinkAddress port,
            ReaderProfile profile,
            @Nullable String chip) {}

    public record Printer(LinkAddress port, PrinterProfile profile) {}

    /// @param name under which its payments are kept: the same at every start
    public record Terminal(String name, LinkAddress port, TerminalSettings speech) {}
}
