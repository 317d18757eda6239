package org.shubbak.kiosk;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.shubbak.kiosk.journey.Effect;
import org.shubbak.kiosk.journey.Step;

/// A kiosk in a window: time passes, devices are looked at, and what an earlier run left open is put in order first.
public final class KioskApp implements AutoCloseable {
    private static final Duration TICK = Duration.millis(250);
    private static final Duration LOOK = Duration.seconds(10);
    private final KioskWiring wiring;
    private final Timeline time;
    private final Timeline looks;

    private KioskApp(KioskWiring wiring) {
        this.wiring = wiring;
        time = forEver(TICK, this::tick);
        looks = forEver(LOOK, this::look);
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
        app.looks.play();
        return app;
    }

    /// Time stands still and the devices are left alone.
    void pause() {
        time.stop();
        looks.stop();
    }

    void goOn(Stage stage) {
        stage.setScene(wiring.window().scene());
        wiring.glance().look();
        time.play();
        looks.play();
    }

    private void tick() {
        wiring.glance().followLine();
        wiring.visit().tick();
    }

    /// Nobody is asked how it is while somebody uses it.
    private void look() {
        if (wiring.visit().step().get() instanceof Step.Browsing) {
            wiring.glance().look();
        }
    }

    private static Timeline forEver(Duration every, Runnable then) {
        Timeline line = new Timeline(new KeyFrame(every, reached -> then.run()));
        line.setCycleCount(Animation.INDEFINITE);
        return line;
    }

    @Override
    public void close() {
        time.stop();
        looks.stop();
        wiring.ends().run();
    }
}
