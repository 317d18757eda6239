package org.shubbak.hardware.payment.lrc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.shubbak.hardware.fuzz.FuzzTarget.owed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.fuzz.FuzzCampaign;
import org.shubbak.hardware.fuzz.FuzzTarget;
import org.shubbak.hardware.payment.lrc.LrcProfile.Ask;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.lrc.LrcProfile.Field;
import org.shubbak.hardware.payment.lrc.LrcProfile.Framing;
import org.shubbak.hardware.payment.wire.Octets;

/// Spoilt frames and payloads of every dialect and of the relatives with a length in front.
class LrcFuzzTest extends FuzzCampaign {
    private static final List<LrcProfile> PROFILES =
            LrcProfiles.names().stream().map(LrcProfiles::find).toList();
    private static final List<Framing> FRAMINGS = List.of(
            PROFILES.getFirst().framing(), PROFILES.getLast().framing(), new Framing(2, 0, false, false, false, 0));
    private static final List<String> PAYLOADS = List.of(
            "0260|00|597029414300|IT750050|abc123|757752|12000|00|0|9480|000135|CR|000000|4111111111111111|MC|22102025|114016||||",
            "0810|00|597029414300|IT750050",
            "0900|80",
            "123456780E00" + "4111111111111111".repeat(6),
            "123456780s" + "2210251140" + "1".repeat(40));

    @Override
    protected List<FuzzTarget> targets() {
        return List.of(new FuzzTarget("lrc frames", sound(), LrcFuzzTest::frames));
    }

    private static List<byte[]> sound() {
        List<byte[]> sound = new ArrayList<>();
        for (String payload : PAYLOADS) {
            Octets bytes = Octets.of(payload.getBytes(US_ASCII));
            FRAMINGS.forEach(framing -> sound.add(LrcFrame.of(framing, bytes)));
        }
        FRAMINGS.forEach(framing -> sound.add(LrcFrame.control(framing, LrcFrame.ACK)));
        sound.add("\u000112345678901234567890\u0004".getBytes(US_ASCII));
        return sound;
    }

    private static void frames(byte[] input, SplittableRandom random) {
        LrcReader reader = new LrcReader(FRAMINGS.get(random.nextInt(FRAMINGS.size())));
        int events = 0;
        for (byte one : input) {
            Optional<LrcReader.Event> event = reader.feed(one & 0xFF);
            events += event.isPresent() ? 1 : 0;
            if (event.isPresent() && event.get() instanceof LrcReader.Event.Whole whole) {
                answers(whole.payload(), random);
            }
        }
        owed(events <= input.length, "more events than bytes");
        // A spoilt payload under a sound check sum, as a faulty terminal sends it.
        answers(Octets.of(input), random);
    }

    private static void answers(Octets payload, SplittableRandom random) {
        LrcProfile profile = PROFILES.get(random.nextInt(PROFILES.size()));
        String text = new String(payload.array(), profile.charset());
        owed(LrcAnswer.at(profile, profile.answerCode(), text).length() <= text.length(), "a longer code");
        // By name: the order of the map is another in every run.
        List<Command> commands = Stream.of(Ask.values())
                .flatMap(ask -> profile.command(ask).stream())
                .toList();
        LrcAnswer answer = new LrcAnswer(profile, commands.get(random.nextInt(commands.size())), text);
        owed(answer.meaning() != null, "no meaning");
        answer.result(CurrencyCode.JOD);
        for (Field field : Field.values()) {
            String value = answer.text(field);
            owed(value == null || !value.isBlank(), "a blank field");
            Optional<Money> money = answer.money(field, CurrencyCode.JOD);
            owed(money.isEmpty() || money.get().minor() >= 0, "money below nothing");
        }
    }
}
