package org.shubbak.kiosk;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.shubbak.kiosk.journey.Effect;

/// A kiosk in a window: time passes, and what an earlier run left open is put in order first.
public final class KioskApp implements AutoCloseable {
    private static final Duration TICK = Duration.millis(250);
    private final KioskWiring wiring;
    private final Timeline time;

    private KioskApp(KioskWiring wiring) {
        this.wiring = wiring;
        time = forEver(TICK, this::tick);
    }

    /// JavaFX thread only. The caller sizes the stage; the kiosk fits itself to it.
    public static KioskApp open(Stage stage, KioskWiring wiring) {
        KioskApp app = new KioskApp(wiring);
        stage.setScene(wiring.window().scene());
        stage.setTitle("Shubbak");
        stage.show();
        wiring.glance().look();
        wiring.desk().perform(new Effect.TidyUp(), event -> {});
        app.time.play();
        return app;
    }

    /// Time stands still.
    void pause() {
        time.stop();
    }

    void goOn(Stage stage) {
        stage.setScene(wiring.window().scene());
        wiring.glance().look();
        time.play();
    }

    private void tick() {
        wiring.glance().look();
        wiring.visit().tick();
        wiring.turn().tick();
    }

    private static Timeline forEver(Duration every, Runnable then) {
        Timeline line = new Timeline(new KeyFrame(every, reached -> then.run()));
        line.setCycleCount(Animation.INDEFINITE);
        return line;
    }

    @Override
    public void close() {
        time.stop();
        wiring.ends().run();
    }
}
