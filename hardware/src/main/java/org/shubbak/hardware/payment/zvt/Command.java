package org.shubbak.hardware.payment.zvt;

import java.util.Locale;

/// Class and instruction of the messages this driver and its simulator know. Source: PA00P015 13.08, chapters 2 and 3.
public final class Command {
    public static final int REGISTER = 0x0600;
    public static final int AUTHORISE = 0x0601;
    public static final int LOG_OFF = 0x0602;
    public static final int COMPLETION = 0x060F;
    public static final int ABORTED = 0x061E;
    public static final int TOTALS = 0x0610;
    public static final int REPEAT_RECEIPT = 0x0620;
    public static final int REVERSE = 0x0630;
    public static final int REFUND = 0x0631;
    public static final int END_OF_DAY = 0x0650;
    public static final int DIAGNOSE = 0x0670;
    public static final int INITIALISE = 0x0693;
    public static final int ABORT = 0x06B0;
    public static final int PRINT_LINE = 0x06D1;
    public static final int PRINT_BLOCK = 0x06D3;
    public static final int STATUS = 0x0501;
    public static final int STATUS_INFORMATION = 0x040F;
    public static final int INTERMEDIATE_STATUS = 0x04FF;
    public static final int TAKEN = 0x8000;
    public static final int REFUSED = 0x8400;
    public static final int NOT_POSSIBLE = 0x8483;

    private Command() {}

    /// Charging, giving back and taking back: never sent twice.
    static boolean isFinancial(int command) {
        return command == AUTHORISE || command == REVERSE || command == REFUND;
    }

    static String hex(int octet) {
        return String.format(Locale.ROOT, "%02X", octet & 0xFF);
    }
}
