package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.shubbak.hardware.fuzz.FuzzTarget.owed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.text.NationalId;
import org.shubbak.hardware.fuzz.FuzzCampaign;
import org.shubbak.hardware.fuzz.FuzzTarget;

/// Spoilt zones, reads and licences: each ends as something declared, and the next document is read.
class ReaderFuzzTest extends FuzzCampaign {
    private static final String LICENCE =
            "@\n\u001e\rANSI 636000100002ZO00410012DL00530101ZODAQ9999\nX\rDLDAQT64235789\n"
                    + "DCSSAMPLE\nDACMICHAEL\nDADJOHN\nDBC1\nDBB06062008\nDBA12102030\nDCGUSA\r";
    private static final String FIRST_LICENCE =
            "@\n\u001c\rAAMVA6360000101DL00290070DLDAQ1234567\nDAANAJJAR,YOUSEF,IBRAHIM\nDBB19900115\r";
    private static final Pattern DATE = Pattern.compile("|[0-9?]{4}-[0-9?]{2}-[0-9?]{2}");
    private static final String TD3 = String.join("\r", Specimens.TD3);
    private static final List<ReaderProfile> PROFILES = ReaderProfiles.bundled().names().stream()
            .map(name -> ReaderProfiles.bundled().named(name).orElseThrow())
            .toList();

    @Override
    protected List<FuzzTarget> targets() {
        return List.of(
                new FuzzTarget("mrz", zones("\n").map(ReaderFuzzTest::bytes).toList(), ReaderFuzzTest::zone),
                new FuzzTarget("reader frames", frames(), ReaderFuzzTest::frames),
                new FuzzTarget("aamva and codes", codes(), ReaderFuzzTest::code));
    }

    private static Stream<String> zones(String separator) {
        return Specimens.ALL.stream().map(lines -> String.join(separator, lines));
    }

    private static List<byte[]> codes() {
        return Stream.of(
                        LICENCE,
                        FIRST_LICENCE,
                        "]L2" + LICENCE,
                        "900000001",
                        "]C0900000001",
                        "]C1900000001\u001d",
                        "]A0*900000001*")
                .map(ReaderFuzzTest::bytes)
                .toList();
    }

    private static List<byte[]> frames() {
        List<String> sound = new ArrayList<>(zones("\r").toList());
        zones("").forEach(sound::add);
        zones("\r\n").map(zone -> "\u0002" + zone + "\r\u0003").forEach(sound::add);
        zones("\nOCR LINE 2: ")
                .map(zone -> "START\nOCR LINE 1: " + zone + "\nEND\n")
                .forEach(sound::add);
        zones("\r").map(zone -> "I\u0000" + (char) zone.length() + zone).forEach(sound::add);
        sound.add("]L0" + LICENCE + "\u0004");
        sound.add("]C0900000001\r");
        return sound.stream().map(ReaderFuzzTest::bytes).toList();
    }

    private static void zone(byte[] input, SplittableRandom random) {
        judge(Mrz.read(List.of(new String(input, ISO_8859_1).split("\n", -1)), Specimens.TODAY));
    }

    private static void judge(MrzReading reading) {
        owed(reading.accepted() == reading.problems().isEmpty(), "accepted with problems");
        if (reading instanceof MrzReading.Fields fields) {
            Mrz mrz = fields.mrz();
            owed(!reading.accepted() || mrz.corrections().isEmpty(), "a silent correction");
            person(mrz.toDocument(), !reading.accepted());
            Mrz corrected = fields.corrected();
            owed(
                    corrected == null
                            || (!reading.accepted()
                                    && !corrected.correctedParts().isEmpty()),
                    "nothing to ask");
            if (corrected != null) {
                person(corrected.toDocument(), false);
            }
        }
    }

    private static void person(IdentityDocument document, boolean doubtful) {
        String number = document.personalNumber();
        owed(number == null || NationalId.check(number) == NationalId.VALID, "a number that is none");
        owed(doubtful || number != null || !document.number().isEmpty(), "a document of nobody");
        owed(doubtful || DATE.matcher(document.birthDate()).matches(), "a date of birth that is none");
        owed(doubtful || DATE.matcher(document.expiryDate()).matches(), "a date of expiry that is none");
    }

    private static void code(byte[] input, SplittableRandom random) {
        String text = new String(input, ISO_8859_1);
        Barcode.read(text).ifPresent(code -> {
            if (code instanceof Barcode.Person person) {
                person(person.document(), false);
            }
        });
        Aamva.read(text).ifPresent(card -> person(card.document(), false));
    }

    /// Over one framing or another, in pieces, and then a sound read in the same framing.
    private static void frames(byte[] input, SplittableRandom random) {
        ReaderProfile profile = PROFILES.get(random.nextInt(PROFILES.size()));
        DocumentFrame frame = new DocumentFrame(profile);
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at < input.length; ) {
            int count = 1 + random.nextInt(input.length - at);
            frames.addAll(frame.feed(Arrays.copyOfRange(input, at, at + count), count));
            at += count;
            if (random.nextInt(8) == 0) {
                frame.idle().ifPresent(frames::add);
            }
        }
        frame.idle().ifPresent(frames::add);
        owed(!frame.begun(), "stuck in a read");
        owed(frames.size() <= input.length, "more reads than bytes");
        for (Frame one : frames) {
            owed(!(one instanceof Frame.Whole whole) || whole.text().length() <= profile.maxBytes(), "too long a read");
            declared(Payload.of(one, profile, Specimens.TODAY));
        }
        next(frame, profile);
    }

    private static void declared(Presented presented) {
        switch (presented) {
            case Presented.Zone zone -> judge(zone.reading());
            case Presented.Code code -> person(code.document(), false);
            case Presented.Unusable unusable -> owed(!unusable.code().isEmpty(), "no reason");
            case Presented.Nothing nothing -> throw new AssertionError("a read of nothing");
            case Presented.Gone gone -> throw new AssertionError("a read that is gone");
        }
    }

    private static void next(DocumentFrame frame, ReaderProfile profile) {
        String header = profile.hasLength() ? (char) profile.lengthHeader() + "\u0000" + (char) TD3.length() : "";
        byte[] sound = bytes(header + profile.start() + TD3 + profile.end());
        List<Frame> frames = new ArrayList<>(frame.feed(sound, sound.length));
        frame.idle().ifPresent(frames::add);
        owed(frames.size() == 1 && frames.getFirst() instanceof Frame.Whole, "the next read is lost");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
