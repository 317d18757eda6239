package org.shubbak.hardware.idcard;

import java.time.LocalDate;
import java.util.List;

/// The specimens of ICAO Doc 9303 (state UTO), and made-up documents. No real person.
final class Specimens {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final List<String> TD3 =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    static final List<String> TD1 = List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    static final List<String> TD2 =
            List.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
    static final List<String> MRVA =
            List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
    static final List<String> MRVB =
            List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");
    static final List<String> TD1_LONG = List.of(
            "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<");
    static final List<String> PSE =
            List.of("P<PSEAL<NAJJAR<<YOUSEF<IBRAHIM<<<<<<<<<<<<<<", "1234567<<4PSE9001158M2901145900000001<<<<<40");
    static final List<String> TRUNCATED =
            List.of("P<PSEABU<ALHAIJA<ALMUHTASIB<<MOHAMMAD<ABDELR", "7654321<<8PSE8502290F3001019<<<<<<<<<<<<<<<0");
    static final List<String> UNKNOWN_DAY =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408<<7F1204159ZE184226B<<<<<10");

    static final List<List<String>> ALL = List.of(TD3, TD1, TD2, MRVA, MRVB, TD1_LONG, PSE, UNKNOWN_DAY);

    private Specimens() {}

    static Mrz read(List<String> lines) {
        return switch (Mrz.read(lines, TODAY)) {
            case MrzReading.Fields fields -> fields.mrz();
            case MrzReading.NoFields none -> throw new AssertionError(none);
        };
    }
}
