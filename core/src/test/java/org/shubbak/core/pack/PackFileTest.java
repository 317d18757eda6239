package org.shubbak.core.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

class PackFileTest {
    @TempDir
    Path place;

    private PackDraft draft;

    @BeforeEach
    void catalogueFolder() throws Exception {
        draft = new PackDraft(place);
    }

    private String word(String text) {
        return word(PackFile.check(text, draft.keys()));
    }

    private static String word(PackFile.Reading reading) {
        return switch (reading) {
            case PackFile.Reading.Read read -> "read " + read.pack().version();
            case PackFile.Reading.Refused refused -> refused.problem().code();
        };
    }

    @Test
    void aSignedPackReadsAsTheFolderItWasMadeOf() {
        assertThat(new CatalogueReading.Complete(PackDraft.read(draft.signed()).catalogue()))
                .isEqualTo(CatalogueReader.bundled());
        assertThat(word(draft.signed())).isEqualTo("read " + PackDraft.VERSION);
    }

    @Test
    void theSameFolderGivesTheSamePackAndAnotherFolderAnother() throws Exception {
        String once = draft.unsigned();
        assertThat(draft.unsigned()).isEqualTo(once);
        assertThat(PackDraft.read(draft.signed()).hash())
                .isEqualTo(PackDraft.read(once).hash());
        assertThat(PackDraft.read(draft.version("2026.12").signed()).hash())
                .isNotEqualTo(PackDraft.read(once).hash());
    }

    @Test
    void whateverSingleLetterIsChangedThePackIsRefused() {
        String good = draft.signed();
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            int place = round < 100 ? round * (good.length() / 100) : random.nextInt(good.length());
            char other = good.charAt(place) == 'A' ? 'B' : 'A';
            String changed = good.substring(0, place) + other + good.substring(place + 1);
            assertThat(word(changed))
                    .as("letter " + place)
                    .isIn("pack.altered", "pack.unknownKey", "pack.notAPack", "pack.newer");
        }
    }

    @Test
    void whateverIsMissingAtTheEndThePackIsRefused() {
        String good = draft.signed();
        for (int left = 0; left < good.length(); left += good.length() / 50) {
            assertThat(word(good.substring(0, left))).isIn("pack.altered", "pack.notAPack", "pack.unsigned");
        }
        assertThat(word(good.substring(0, good.length() - 1))).isEqualTo("pack.altered");
        assertThat(word(good + "\n")).isEqualTo("pack.altered");
    }

    @Test
    void aPackOfAnotherKeyIsRefusedAlsoWhenItsSignatureIsRight() {
        CatalogueKey other = PackDraft.key(place.resolve("other.key"));
        assertThat(word(draft.signedBy(other))).isEqualTo("pack.unknownKey");
        assertThat(word(PackFile.look(draft.signedBy(other)))).startsWith("read");
    }

    @Test
    void oneThatNobodySignedIsRefused() {
        assertThat(word(draft.unsigned())).isEqualTo("pack.unsigned");
    }

    @Test
    void aStationWithoutAKeyTakesNoPack() {
        assertThat(word(PackFile.check(draft.signed(), PackKeys.NONE))).isEqualTo("pack.unknownKey");
    }

    @Test
    void oneOfANewerFormatIsRefusedAsSuch() {
        assertThat(word(draft.signed().replace("shubbak catalogue pack 1", "shubbak catalogue pack 2")))
                .isEqualTo("pack.newer");
    }

    @Test
    void signingAgainWithANewKeyTakesThePlaceOfTheOldSignature() {
        CatalogueKey next = PackDraft.key(place.resolve("next.key"));
        String signed = draft.signed();
        if (!(PackFile.sign(signed, next) instanceof PackFile.Written.Text text)) {
            throw new AssertionError("not signed");
        }
        assertThat(word(PackFile.check(
                        text.text(), PackKeys.of(List.of(next.written())).orElseThrow())))
                .startsWith("read");
        assertThat(word(text.text())).isEqualTo("pack.unknownKey");
    }

    @Test
    void aFolderWithAMistakeOrAStrayFileMakesNoPackAndSaysWhere() throws Exception {
        draft.write("services/notes.txt", "remember");
        assertThat(PackFile.build(draft.folder()))
                .isEqualTo(new PackFile.Written.Refused(Problem.of("pack.stray", "services/notes.txt")));
        Files.delete(draft.folder().resolve("services/notes.txt"));
        draft.change("services/passport-renewal/service.json", "\"ministry\": \"moi\"", "\"ministry\": \"moo\"");
        assertThat(PackFile.build(draft.folder()))
                .isEqualTo(new PackFile.Written.Refused(Problem.of(
                        "pack.faulty",
                        "services/passport-renewal/service.json /ministry: there is no ministry 'moo'")));
    }

    @Test
    void theKeyFileOpensAgainAndIsNeverWrittenOver() {
        Path file = place.resolve("catalogue.key");
        assertThat(CatalogueKey.create(file, new SecureRandom()))
                .isEqualTo(new CatalogueKey.Opening.Refused(Problem.of("pack.keyThere", file.toString())));
        assertThat(((CatalogueKey.Opening.Opened) CatalogueKey.open(file)).key().written())
                .isEqualTo(draft.key.written());
    }

    /// Also the holder of the key cannot bring a station to take what it cannot read.
    @Test
    void aPackThatIsSignedAndDoesNotReadWholeIsRefused() throws Exception {
        if (!(PackContent.gather(draft.folder()) instanceof PackContent.Gathering.Gathered good)) {
            throw new AssertionError("not gathered");
        }
        TreeMap<String, String> texts = new TreeMap<>(good.content().texts());
        texts.put("services/passport-renewal/service.json", "{\"id\":\"passport-renewal\"}");
        assertThat(word(signed(new PackContent(texts).bytes()))).isEqualTo("pack.faulty");
        assertThat(word(signed("no files at all".getBytes(UTF_8)))).isEqualTo("pack.altered");
        assertThat(word(signed(good.content().bytes()))).isEqualTo("read " + PackDraft.VERSION);
    }

    private String signed(byte[] content) {
        byte[] word = "shubbak catalogue pack 1\n".getBytes(UTF_8);
        byte[] all = Arrays.copyOf(word, word.length + content.length);
        System.arraycopy(content, 0, all, word.length, content.length);
        Base64.Encoder base64 = Base64.getEncoder();
        return "shubbak catalogue pack 1\n" + base64.encodeToString(content) + "\n" + draft.key.written() + "\n"
                + base64.encodeToString(draft.key.sign(all)) + "\n";
    }

    @Test
    void everyRefusalHasASentence() {
        Texts texts = Texts.of(Texts.class);
        for (String code : List.of("altered", "unknownKey", "unsigned", "newer", "notAPack", "oldOrder", "other")) {
            assertThat(texts.has("problem.pack." + code)).as(code).isTrue();
        }
    }
}
