package org.shubbak.core.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Texts;

/// The end of a day on paper: the three books beside each other, and every difference with who must act.
public final class DayPaper {
    private final Station station;
    private final Texts texts = Texts.of(Texts.class, Counter.class);

    public DayPaper(Station station) {
        this.station = station;
    }

    public Receipt write(DayReport report, Language language) {
        List<Receipt.Line> lines = new ArrayList<>();
        lines.add(line("day.closedBy", report.actor(), true));
        Money total = report.terminalTotal();
        if (report.terminal() != null) {
            lines.add(line("day.terminal", total == null ? "-" : shown(total), true));
            lines.add(line(
                    "day.stationAtTerminal",
                    report.atTerminal().isEmpty()
                            ? "-"
                            : report.atTerminal().stream().map(DayPaper::shown).collect(Collectors.joining(" / ")),
                    true));
        }
        report.station().forEach(books -> lines.add(line("day.station", shown(books), true)));
        List<DayBooks> hub = report.hub();
        if (hub == null) {
            lines.add(line("day.hub", texts.say(language, "day.hubLater"), false));
        } else {
            hub.forEach(books -> lines.add(line("day.hub", shown(books), true)));
        }
        int place = 0;
        for (DayDifference difference : report.differences()) {
            place++;
            LocalText label = new LocalText(
                    texts.say(Language.AR, "day.difference", place), texts.say(Language.EN, "day.difference", place));
            lines.add(new Receipt.Line(label, texts.say(language, difference.problem()), false));
        }
        return new Receipt(
                language,
                station.office(),
                texts.both("day.title"),
                station.name() + " " + report.day(),
                report.closedAt().atZone(station.zone()).toOffsetDateTime(),
                lines,
                List.of(),
                null,
                null,
                texts.both(report.agrees() ? "day.agrees" : "day.differs"),
                0);
    }

    private static String shown(DayBooks books) {
        return shown(books.balance()) + " (" + books.payments() + " / -" + books.returned() + ")";
    }

    private static String shown(Money money) {
        return money.decimal() + " " + money.currency();
    }

    private Receipt.Line line(String key, String value, boolean leftToRight) {
        return new Receipt.Line(texts.both(key), value, leftToRight);
    }
}
