package org.shubbak.ui.technician;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.signin.Attempts;
import org.shubbak.ui.start.OutOfService;
import org.shubbak.ui.start.StartTrouble;
import org.shubbak.ui.theme.Medium;

/// The one window of a station's program, whatever is in it: the program, the page that says why it cannot start, or
/// the
/// technician's pages, which open from both. When a technician leaves changed settings behind, the program is opened
/// anew with them, in the same window. JavaFX thread only, unless told otherwise.
public final class StationStage {
    /// A program that runs.
    public interface Program {
        /// Puts its scene on the stage, or goes on after a pause.
        /// @param technician opens the technician's pages
        void show(Stage stage, Runnable technician);

        /// Leaves the devices alone until it is shown again.
        void pause();

        /// Lets go of store, line and devices. From any thread.
        void close();
    }

    /// What came of opening a program: it, or what keeps it from starting.
    /// @param program null where there are problems
    public record Opening(@Nullable Program program, List<Problem> problems, TechnicianStation technician) {
        public Opening {
            problems = List.copyOf(problems);
        }
    }

    private final Supplier<Opening> opener;
    private final Texts texts;
    private final StartTrouble trouble;
    private final OutOfService.For whom;
    private final Attempts attempts;
    private Opening now;

    /// @param opener opens the program; blocks, on any thread
    /// @param first what it gave at the start
    public StationStage(
            Supplier<Opening> opener, Opening first, Texts texts, StartTrouble trouble, OutOfService.For whom) {
        this.opener = opener;
        this.now = first;
        this.texts = texts;
        this.trouble = trouble;
        this.whom = whom;
        this.attempts = new Attempts(first.technician().clock());
    }

    /// The caller has sized and placed the stage.
    public void show(Stage stage) {
        Program program = now.program();
        if (program == null) {
            stage.setTitle("Shubbak");
            stage.setScene(new OutOfService(texts, now.problems()).scene(whom, () -> technician(stage)));
            stage.show();
        } else {
            program.show(stage, () -> technician(stage));
        }
    }

    /// Opens the technician's pages.
    public void technician(Stage stage) {
        Program program = now.program();
        if (program != null) {
            program.pause();
        }
        Scene before = stage.getScene();
        Medium medium = whom == OutOfService.For.CITIZENS ? Medium.KIOSK : Medium.COUNTER;
        Words words = Words.in(Language.AR, texts);
        TechnicianWindow window = new TechnicianWindow(
                now.technician(), words, medium, attempts, changed -> left(stage, before, changed));
        stage.setScene(window.scene());
    }

    private void left(Stage stage, Scene before, boolean changed) {
        Program program = now.program();
        if (!changed) {
            stage.setScene(before);
            if (program != null) {
                program.show(stage, () -> technician(stage));
            }
            return;
        }
        TechnicianStation technician = now.technician();
        technician
                .tasks()
                .run(
                        technician.worker(),
                        () -> {
                            if (program != null) {
                                program.close();
                            }
                            return opener.get();
                        },
                        opening -> {
                            now = opening;
                            trouble.say(opening.problems());
                            show(stage);
                        });
    }

    /// Whether the program that is in the window now could not start.
    public boolean failed() {
        return now.program() == null;
    }

    /// At the end of the process. From any thread.
    public void close() {
        Program program = now.program();
        if (program != null) {
            program.close();
        }
    }
}
