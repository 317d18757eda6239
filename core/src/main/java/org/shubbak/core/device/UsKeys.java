package org.shubbak.core.device;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The US layout, by the place of the key: what a reader that plays keyboard means, whatever layout the system has.
final class UsKeys {
    private static final String SHIFTED_DIGITS = ")!@#$%^&*(";
    private static final Map<String, String> SIGNS = signs();

    private UsKeys() {}

    /// Plain and with shift.
    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        signs.put("BACK_QUOTE", "`~");
        signs.put("MINUS", "-_");
        signs.put("EQUALS", "=+");
        signs.put("OPEN_BRACKET", "[{");
        signs.put("CLOSE_BRACKET", "]}");
        signs.put("BACK_SLASH", "\\|");
        signs.put("SEMICOLON", ";:");
        signs.put("QUOTE", "'\"");
        signs.put("COMMA", ",<");
        signs.put("PERIOD", ".>");
        signs.put("SLASH", "/?");
        signs.put("SPACE", "  ");
        signs.put("TAB", "\t\t");
        signs.put("ENTER", "\r\r");
        signs.put("ESCAPE", "\u001b\u001b");
        signs.put("ADD", "++");
        signs.put("SUBTRACT", "--");
        signs.put("MULTIPLY", "**");
        signs.put("DIVIDE", "//");
        signs.put("DECIMAL", "..");
        return Map.copyOf(signs);
    }

    /// Empty for keys that make no character. With control a letter is its control character: B is STX.
    static Optional<Character> character(KeyStroke stroke) {
        String key = stroke.key();
        if (key.length() == 1 && key.charAt(0) >= 'A' && key.charAt(0) <= 'Z') {
            char capital = key.charAt(0);
            boolean large = stroke.shift() != stroke.capsLock();
            return Optional.of(
                    stroke.control() ? (char) (capital - '@') : large ? capital : (char) (capital - 'A' + 'a'));
        }
        if (stroke.control() && key.equals("CLOSE_BRACKET")) {
            return Optional.of('\u001d');
        }
        Optional<Character> digit = digit(key, "DIGIT");
        if (digit.isPresent()) {
            return stroke.shift() ? digit.map(one -> SHIFTED_DIGITS.charAt(one - '0')) : digit;
        }
        String sign = SIGNS.get(key);
        return sign == null ? digit(key, "NUMPAD") : Optional.of(sign.charAt(stroke.shift() ? 1 : 0));
    }

    /// The digit of a key such as `NUMPAD7`.
    static Optional<Character> digit(String key, String family) {
        boolean one = key.length() == family.length() + 1 && key.startsWith(family);
        char digit = key.charAt(key.length() - 1);
        return one && digit >= '0' && digit <= '9' ? Optional.of(digit) : Optional.empty();
    }
}
