package org.shubbak.hardware.payment.lrc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.payment.wire.Octets;

/// Fills the parts of a profile's command: `{name}` as it is, `{name:8}` to a width, digits behind zeros and
/// everything else behind blanks.
final class LrcRequest {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::(\\d+))?}");

    private LrcRequest() {}

    /// @param values by name; a name that is not there is empty
    static Octets payload(LrcProfile profile, LrcProfile.Command command, Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        for (String part : command.send()) {
            parts.add(SLOT.matcher(part)
                    .replaceAll(slot -> Matcher.quoteReplacement(filled(slot.group(1), slot.group(2), values))));
        }
        return Octets.of(String.join(profile.separator(), parts).getBytes(profile.charset()));
    }

    private static String filled(String name, String width, Map<String, String> values) {
        String value = values.getOrDefault(name, "");
        int missing = width == null ? 0 : Math.max(0, Integer.parseInt(width) - value.length());
        String pad = value.matches("[0-9A-Z]+") ? "0" : " ";
        return pad.repeat(missing) + value;
    }

    /// The amount as this dialect writes it; nothing where it cannot be written without rounding or is too long.
    static Optional<String> amount(LrcProfile profile, Money money) {
        try {
            String digits = new BigDecimal(money.decimal())
                    .movePointRight(profile.amount().decimals())
                    .toBigIntegerExact()
                    .toString();
            String padded = "0".repeat(Math.max(0, profile.amount().digits() - digits.length())) + digits;
            return padded.length() > profile.amount().digits() ? Optional.empty() : Optional.of(padded);
        } catch (ArithmeticException e) {
            return Optional.empty(); // more decimals than the dialect has
        }
    }
}
