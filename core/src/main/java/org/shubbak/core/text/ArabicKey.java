package org.shubbak.core.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Words to keys that can be compared, the same at writing and at asking. Two spellings of a name give one name key;
/// a service is found with or without the article. A `Collator` would not do: it tells احمد from أحمد and takes علي
/// and على for the same.
public final class ArabicKey {
    private static final Set<String> JOINERS = Set.of("عبد", "ابو", "ابن", "بن", "ال");
    private static final String ONE_LETTER_WORDS = "وبلفك";
    private static final int TATWEEL = 0x0640;
    private static final int HAMZA = 0x0621;

    private ArabicKey() {}

    /// For names of persons: compounds are written together and the article stays, so that الياس never becomes ياس.
    public static String name(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : words(text)) {
            out.append(word);
            if (!JOINERS.contains(word)) {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /// For services, never for persons: the article and the one-letter words before it fall away.
    public static String service(String text) {
        return Arrays.stream(words(text)).map(ArabicKey::withoutArticle).collect(Collectors.joining(" "));
    }

    private static String[] words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(ArabicKey::counts)
                .map(ArabicKey::oneForm)
                .forEach(out::appendCodePoint);
        return out.toString().strip().split(" +");
    }

    private static boolean counts(int c) {
        int type = Character.getType(c);
        return type != Character.FORMAT && type != Character.NON_SPACING_MARK && c != TATWEEL && c != HAMZA;
    }

    private static int oneForm(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        int letter = switch (c) {
            case 'آ', 'أ', 'إ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ئ' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک' -> 'ك';
            default -> Character.toLowerCase(c);
        };
        return Character.isLetterOrDigit(letter) ? letter : ' ';
    }

    private static String withoutArticle(String word) {
        if (word.length() > 4 && word.startsWith("ال", 1) && ONE_LETTER_WORDS.indexOf(word.charAt(0)) >= 0) {
            return word.substring(3);
        }
        if (word.length() > 4 && word.startsWith("لل")) {
            return word.substring(2);
        }
        return word.length() > 3 && word.startsWith("ال") ? word.substring(2) : word;
    }
}
