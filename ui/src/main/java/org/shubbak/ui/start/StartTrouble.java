package org.shubbak.ui.start;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.ui.fx.Desktop;
import org.shubbak.ui.fx.UncaughtFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What keeps a program from starting: in sentences on standard error, on a page where there is a display, and with the
/// same incident code in the log.
public final class StartTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(StartTrouble.class);
    private static final int DID_NOT_HAPPEN = 1;
    private final Texts texts;
    private final PrintStream errors;

    public StartTrouble(Texts texts, PrintStream errors) {
        this.texts = texts;
        this.errors = errors;
    }

    /// Something that staff should know, though the program goes on.
    public void note(List<Problem> notices) {
        notices.forEach(notice -> LOG.warn("at start: {} {}", notice.code(), notice.arguments()));
    }

    /// In words only. Answers the exit code of the program: 0 where nothing is wrong.
    public int say(List<Problem> problems) {
        if (problems.isEmpty()) {
            return 0;
        }
        Incident incident = Incident.of(problems);
        LOG.error("incident {}, not started: {}", incident.code(), problems);
        for (Language language : Language.values()) {
            problems.forEach(problem -> errors.println(texts.say(language, problem)));
            errors.println(texts.say(language, "start.incident", incident.code()));
        }
        return DID_NOT_HAPPEN;
    }

    /// In words and on a page, until its window is closed.
    /// @param place sizes and places the window
    public int show(List<Problem> problems, OutOfService.For whom, UncaughtFault fault, Consumer<Stage> place)
            throws InterruptedException {
        int exit = say(problems);
        say(Desktop.show(fault, stage -> {
                    place.accept(stage);
                    stage.setTitle("Shubbak");
                    stage.setScene(new OutOfService(texts, problems).scene(whom));
                    stage.show();
                })
                .stream()
                .toList());
        return exit;
    }
}
