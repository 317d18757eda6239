package org.shubbak.ui.keyboard;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.Field.Script;

/// Which keys lie on the glass. The question decides.
public enum Board {
    ARABIC,
    LATIN,
    EMAIL,
    /// Hosts and web addresses.
    ADDRESS,
    /// Telephone order, the way people know a number pad.
    DIGITS,
    DATE,
    AMOUNT,
    PHONE;

    private static final int TEN = 6;
    private static final int TWELVE = 5;

    /// The board for the answer to a question; choices and yes or no need none and get the digits.
    public static Board of(Field field) {
        return switch (field) {
            case Field.NationalId id -> DIGITS;
            case Field.WholeNumber number -> DIGITS;
            case Field.Date date -> DATE;
            case Field.YearMonth month -> DATE;
            case Field.Amount amount -> AMOUNT;
            case Field.Phone phone -> PHONE;
            case Field.Email email -> EMAIL;
            case Field.Plate plate -> LATIN;
            case Field.Reference reference -> LATIN;
            case Field.Text text -> text.script() == Script.LATIN || text.info().leftToRight() ? LATIN : ARABIC;
            case Field.Choice choice -> DIGITS;
            case Field.YesNo yesNo -> DIGITS;
        };
    }

    boolean pad() {
        return this == DIGITS || this == DATE || this == AMOUNT || this == PHONE;
    }

    List<List<Key>> rows() {
        return switch (this) {
            case ARABIC -> arabic();
            case LATIN -> latin("QWERTYUIOP", "ASDFGHJKL-", "ZXCVBNM'./", ARABIC);
            case EMAIL -> latin("qwertyuiop", "asdfghjkl-", "zxcvbnm_.@", EMAIL);
            case ADDRESS -> latin("qwertyuiop", "asdfghjkl-", "zxcvbnm./:", ADDRESS);
            case DIGITS -> pad(new Key.Gap(20));
            case DATE -> pad(new Key.Letter("/", 20));
            case AMOUNT -> pad(new Key.Letter(".", 20));
            case PHONE -> pad(new Key.Letter("+", 20));
        };
    }

    /// The order of the PC keyboard (Arabic 101); the forms of alef follow where that keyboard has them on a second
    /// level.
    private static List<List<Key>> arabic() {
        List<Key> home = letters("شسيبلاتنمكط", TWELVE);
        home.add(new Key.Letter("ذ", TWELVE));
        List<Key> low = letters("ئءؤر", TWELVE);
        low.add(new Key.Letter("لا", TWELVE));
        low.addAll(letters("ىةوزظأإ", TWELVE));
        return List.of(
                letters("1234567890", TEN),
                letters("ضصثقفغعهخحجد", TWELVE),
                home,
                low,
                List.of(
                        new Key.Turn(LATIN, 10),
                        new Key.Letter("آ", TWELVE),
                        new Key.Letter("-", TWELVE),
                        new Key.Space(25),
                        new Key.Letter(".", TWELVE),
                        new Key.Delete(10)));
    }

    private static List<List<Key>> latin(String first, String second, String third, Board turnsTo) {
        List<Key> last = new ArrayList<>();
        if (turnsTo == ARABIC) {
            last.add(new Key.Turn(turnsTo, 12));
        } else {
            last.addAll(List.of(new Key.Gap(12)));
        }
        last.addAll(List.of(new Key.Space(36), new Key.Delete(12)));
        return List.of(
                letters("1234567890", TEN), letters(first, TEN), letters(second, TEN), letters(third, TEN), last);
    }

    private static List<List<Key>> pad(Key corner) {
        return List.of(
                letters("123", 20),
                letters("456", 20),
                letters("789", 20),
                List.of(corner, new Key.Letter("0", 20), new Key.Delete(20)));
    }

    private static List<Key> letters(String letters, int columns) {
        List<Key> keys = new ArrayList<>();
        letters.codePoints().forEach(c -> keys.add(new Key.Letter(Character.toString(c), columns)));
        return keys;
    }
}
