package org.shubbak.hardware.idcard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Writes a made-up document as its issuer would, by the tables of ICAO Doc 9303 and not by the parser's layout.
record MrzWriter(MrzFormat format, Mrz expected, String optionalFirst, String optionalSecond) {

    static MrzWriter random(Random random) {
        MrzFormat format = List.of(MrzFormat.values()).get(random.nextInt(5));
        boolean longNumber = (format == MrzFormat.TD1 || format == MrzFormat.TD2) && random.nextInt(4) == 0;
        String number = text(random, longNumber ? 10 + random.nextInt(3) : 1 + random.nextInt(9), ALNUM);
        String first = longNumber ? "" : text(random, random.nextInt(room(format) + 1), ALNUM);
        String second = format == MrzFormat.TD1 ? text(random, random.nextInt(12), ALNUM) : "";
        List<String> optional = new ArrayList<>(List.of(first, second));
        optional.removeAll(Collections.singleton(""));
        String code = switch (format) {
            case TD1, TD2 -> List.of("I", "ID", "AC", "C").get(random.nextInt(4));
            case TD3 -> List.of("P", "PD").get(random.nextInt(2));
            case MRVA, MRVB -> "V";
        };
        return new MrzWriter(
                format,
                new Mrz(
                        format,
                        code,
                        List.of("UTO", "PSE", "D").get(random.nextInt(3)),
                        number,
                        List.of("PSE", "XXA", "JOR").get(random.nextInt(3)),
                        text(random, 2 + random.nextInt(8), LETTERS),
                        text(random, random.nextInt(8), LETTERS),
                        false,
                        date(random, LocalDate.of(1930, 1, 1), 34_000),
                        date(random, LocalDate.of(2000, 1, 1), 18_000),
                        List.of("M", "F", "X").get(random.nextInt(3)),
                        optional,
                        List.of(),
                        List.of()),
                first,
                second);
    }

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ALNUM = LETTERS + "0123456789";

    private static int room(MrzFormat format) {
        return switch (format) {
            case TD1 -> 15;
            case TD2 -> 7;
            case TD3 -> 14;
            case MRVA -> 16;
            case MRVB -> 8;
        };
    }

    private static String text(Random random, int length, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String date(Random random, LocalDate from, int days) {
        String iso = from.plusDays(random.nextInt(days)).toString();
        return random.nextInt(10) == 0 ? iso.substring(0, 8) + "??" : iso;
    }

    List<String> lines() {
        String head = pad(expected.documentCode(), 2) + pad(expected.issuer(), 3);
        String name = expected.surname()
                + (expected.givenNames().isEmpty()
                        ? ""
                        : "<<" + expected.givenNames().replace(' ', '<'));
        String number = expected.documentNumber();
        boolean runsOn = number.length() > 9;
        String field = runsOn ? number.substring(0, 9) + "<" : checked(pad(number, 9));
        String optional = runsOn ? number.substring(9) + CheckDigit.of(number) + "<" : optionalFirst;
        String birth = checked(six(expected.birthDate()));
        String expiry = checked(six(expected.expiryDate()));
        String sex = expected.sex().replace('X', '<');
        String nationality = pad(expected.nationality(), 3);
        if (format == MrzFormat.TD1) {
            String upper = field + pad(optional, 15);
            String lower = pad(optionalSecond, 11);
            char all = CheckDigit.of(upper + birth + expiry + lower);
            return List.of(head + upper, birth + sex + expiry + nationality + lower + all, pad(name, 30));
        }
        String rest = pad(optional, room(format));
        rest = format == MrzFormat.TD3 ? checked(rest) : rest;
        String lower = field + nationality + birth + sex + expiry + rest;
        if (format == MrzFormat.TD2 || format == MrzFormat.TD3) {
            lower += CheckDigit.of(field + birth + expiry + rest);
        }
        return List.of(pad(head + name, format.columns()), lower);
    }

    private static String six(String iso) {
        return iso.substring(2).replace("-", "").replace('?', '<');
    }

    private static String checked(String text) {
        return text + CheckDigit.of(text);
    }

    private static String pad(String text, int length) {
        return text + "<".repeat(length - text.length());
    }
}
