package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.hardware.link.NoiseLink;

/// Spoilt reads of every kind and framing: each ends as something declared, and the next document is read.
@Timeout(120)
class ReaderFuzzTest {
    private static final String LICENCE = "]L2@\n\u001e\rANSI 636000090002DL00410278ZV03190008DLDAQT64235789\n"
            + "DCSSAMPLE\nDACMICHAEL\nDBB06062008\nDBA12102030\nDCGUSA\r";

    @Test
    void everySpoiltReadIsADocumentAnUnusableReadOrAZoneWithItsFaults() {
        List<String> sound = new ArrayList<>(List.of(LICENCE, "900000001", "]C0900000001", "OCR LINE 1: P<UTO"));
        Specimens.ALL.forEach(lines -> sound.add(String.join("\r", lines)));
        Specimens.ALL.forEach(lines -> sound.add(String.join("", lines)));
        int accepted = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = NoiseLink.spoilt(
                    random, sound.get(random.nextInt(sound.size())).getBytes(ISO_8859_1));
            Presented presented = Payload.of(new Frame.Whole(new String(bytes, ISO_8859_1)), ReaderProfiles.bundled().generic(), Specimens.TODAY);
            accepted += switch (presented) {
                case Presented.Zone zone -> zone.reading().accepted() ? 1 : 0;
                case Presented.Code code -> code.document().number().isEmpty() ? 0 : 1;
                case Presented.Unusable unusable -> 0;
                case Presented.Nothing nothing -> 0;
                case Presented.Gone gone -> 0;
            };
        }
        assertThat(accepted).isBetween(1, 9_999);
    }

    @Test
    void noFramingKeepsMoreThanItMayOrStaysStuck() {
        for (String name : ReaderProfiles.bundled().names()) {
            ReaderProfile profile = ReaderProfiles.bundled().named(name).orElseThrow();
            for (int seed = 0; seed < 300; seed++) {
                Random random = new Random(seed);
                byte[] noise = new byte[random.nextInt(5000)];
                random.nextBytes(noise);
                DocumentFrame frame = new DocumentFrame(profile);
                int whole = 0;
                for (Frame one : frame.feed(noise, noise.length)) {
                    if (one instanceof Frame.Whole read) {
                        assertThat(read.text()).hasSizeLessThanOrEqualTo(profile.maxBytes() + 1);
                        whole++;
                    }
                }
                assertThat(whole).isLessThanOrEqualTo(noise.length);
                frame.idle();
                assertThat(frame.begun()).isFalse();
            }
        }
    }
}
