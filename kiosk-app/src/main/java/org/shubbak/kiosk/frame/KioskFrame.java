package org.shubbak.kiosk.frame;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.visit.Visit;
import org.shubbak.ui.dialog.DialogHost;

/// The whole window: header, the page of the step that is shown, footer, and what lies over them, at one of the design
/// sizes and scaled to the real one.
public final class KioskFrame extends StackPane {
    private final Visit visit;
    private final LocalText office;
    private final Access access;
    private final Pieces pieces;
    private final Function<Step, Supplier<Page>> screens;
    private final VBox window = new VBox();
    private final DialogHost host;
    private final Panels panels;
    private final Scaled scaled;
    private Shape shape = Shape.PORTRAIT;
    private @Nullable Step shown;
    private Supplier<Page> pages = () -> Page.of(List.of());

    /// @param screens for each step that is not an overlay what makes its page, anew for each shape: what was typed or
    ///     chosen is kept behind it
    public KioskFrame(
            Visit visit, LocalText office, Access access, Pieces pieces, Function<Step, Supplier<Page>> screens) {
        this.visit = visit;
        this.office = office;
        this.access = access;
        this.pieces = pieces;
        this.screens = screens;
        host = new DialogHost(pieces.words(), window);
        window.getStyleClass().add("window");
        panels = new Panels(host, visit, access, pieces);
        scaled = new Scaled(host);
        getChildren().add(scaled);
        visit.step().addListener((observed, was, now) -> show(now));
        access.lowered().addListener((observed, was, now) -> reshape());
        widthProperty().addListener((observed, was, now) -> reshape());
        heightProperty().addListener((observed, was, now) -> reshape());
        show(visit.step().get());
    }

    private void reshape() {
        Shape now = Shape.of(getWidth(), getHeight(), access.lowered().get());
        if (now != shape) {
            shape = now;
            scaled.shape(now);
            lay();
        }
    }

    private void show(Step step) {
        switch (step) {
            case Step.Overlay overlay -> panels.ask(overlay, visit.idle().secondsLeft());
            case Step.Browsing browsing -> reveal(browsing);
            case Step.Identifying identifying -> reveal(identifying);
            case Step.Asking asking -> reveal(asking);
            case Step.Paying paying -> reveal(paying);
            case Step.Ending ending -> reveal(ending);
        }
    }

    /// A page that comes back from below an overlay is still there, with all that was typed into it.
    private void reveal(Step step) {
        panels.close();
        if (!step.equals(shown)) {
            build(step);
        }
    }

    private void build(Step step) {
        shown = step;
        pages = screens.apply(step);
        lay();
    }

    private void lay() {
        Page page = pages.get();
        Region body = PageLayout.lay(page, shape, Footer.HEIGHT, pieces);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        host.getStyleClass().setAll(shape.styleClass());
        window.getChildren()
                .setAll(new Header(office, pieces, shape), body, new Footer(visit, page, shape, pieces, panels));
        if (page.keys() != null) {
            page.keys().field().requestFocus();
            page.keys().field().end();
        }
    }
}
