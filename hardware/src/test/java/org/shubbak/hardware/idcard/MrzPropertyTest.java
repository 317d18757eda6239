package org.shubbak.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MrzPropertyTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    /// Every column that a check digit covers, every other character: refused, unless the check digit cannot see it.
    @Property(tries = 40)
    void aSingleSubstitutionThatACheckDigitCanSeeIsRefused(@ForAll long seed) {
        MrzWriter writer = MrzWriter.random(new Random(seed));
        List<String> lines = writer.lines();
        for (Span span : covered(writer.format().layout())) {
            for (int column = span.from(); column <= span.to(); column++) {
                substituteEach(lines, span.line() - 1, column - 1);
            }
        }
    }

    private static void substituteEach(List<String> lines, int line, int column) {
        char printed = lines.get(line).charAt(column);
        for (int i = 0; i < ALPHABET.length(); i++) {
            char other = ALPHABET.charAt(i);
            if (Math.floorMod(CheckDigit.value(printed) - CheckDigit.value(other), 10) != 0) {
                List<String> changed = new ArrayList<>(lines);
                StringBuilder text = new StringBuilder(lines.get(line));
                text.setCharAt(column, other);
                changed.set(line, text.toString());
                assertThat(Mrz.read(changed, Specimens.TODAY).accepted())
                        .as("%s for %s in line %d column %d", other, printed, line + 1, column + 1)
                        .isFalse();
            }
        }
    }

    private static List<Span> covered(MrzLayout layout) {
        List<Span> spans = new ArrayList<>(layout.composite());
        if (layout.compositeCheck() != null) {
            spans.add(layout.compositeCheck());
        } else {
            spans = new ArrayList<>();
            for (Map.Entry<String, List<Span>> field : layout.fields().entrySet()) {
                if (List.of("documentNumber", "birthDate", "expiryDate").contains(field.getKey())) {
                    spans.addAll(field.getValue());
                }
            }
        }
        return spans;
    }

    @Property(tries = 1000)
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        MrzWriter writer = MrzWriter.random(new Random(seed));

        assertThat(Specimens.read(writer.lines())).isEqualTo(writer.expected());
        assertThat(Specimens.read(List.of(String.join("", writer.lines())))).isEqualTo(writer.expected());
    }
}
