package org.shubbak.ui.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.text.Language;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Medium;

/// Every page of the technician under a careful eye. With `-Dscreens=true` the pictures are left in `target/screens`.
class TechnicianPagesTest {
    private static final double SLACK = 2;
    /// Twenty millimetres on a panel of 1080 pixels in 300 millimetres.
    private static final double FINGER = 71;

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A]{2,}");
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "AR,COUNTER,1366,768",
        "EN,COUNTER,1366,768",
        "AR,KIOSK,1080,1920",
        "EN,KIOSK,1080,1920",
        "AR,KIOSK,1920,1080",
        "EN,KIOSK,1920,1080"
    })
    void everyPageCanBeReadAndUsed(Language language, Medium medium, int width, int height) {
        try (Bench bench = new Bench(language, medium, width, height)) {
            bench.station.devices.put(
                    DeviceKind.PRINTER, new DeviceSetup("tcp:10.0.0.7:9100", "epson-tm-t88v", Map.of()));
            bench.station.faults.add(ScriptedBench.TROUBLE);
            String name = "technician-" + language.tag() + "-" + width + "-";
            look(bench, language, medium, name + "01-door");
            bench.signIn();
            look(bench, language, medium, name + "02-overview");
            bench.fire("place-basics");
            look(bench, language, medium, name + "03-basics");
            bench.put("hub", "https://hub.example:8443");
            look(bench, language, medium, name + "03-basics-code");
            bench.fire("place-reader");
            bench.fire("found-0");
            bench.fire("listen");
            look(bench, language, medium, name + "04-reader");
            bench.fire("place-printer");
            bench.fire("try");
            bench.fire("show-trace");
            bench.fire("save");
            look(bench, language, medium, name + "05-printer");
            bench.station.better = new DeviceSetup("tcp:10.0.0.8:20007", "zvt-tcp", Map.of());
            bench.fire("place-terminal");
            bench.fire("try");
            look(bench, language, medium, name + "06-terminal");
            bench.fire("place-selftest");
            bench.fire("run-selftest");
            bench.fire("write-report");
            look(bench, language, medium, name + "07-selftest");
            bench.fire("place-support");
            bench.fire("make-bundle");
            look(bench, language, medium, name + "08-support");
            bench.fire("place-carry");
            bench.fire("write-queue");
            bench.fire("take-answers");
            look(bench, language, medium, name + "09-carry");
        }
        assertThat(faults).isEmpty();
    }

    private void look(Bench bench, Language language, Medium medium, String name) {
        Bench.fx(() -> {
            Parent root = bench.scene().getRoot();
            if (root.getEffectiveNodeOrientation() != Direction.of(language)) {
                faults.add(name + ": the window does not turn");
            }
            eye(root, language, medium, name);
            if (Boolean.getBoolean("screens")) {
                save(name, SwingFXUtils.fromFXImage(bench.scene().snapshot(null), null));
            }
            return true;
        });
    }

    private void eye(Node node, Language language, Medium medium, String page) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        double width = node.getScene().getWidth();
        if (at.getWidth() > 0 && (at.getMinX() < -SLACK || at.getMaxX() > width + SLACK)) {
            faults.add(page + ": beside the window: " + name(node));
        }
        boolean code = node.getNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT
                || node.getStyleClass().contains("tech-choice")
                || "language".equals(node.getId());
        if (node instanceof Prose prose) {
            words(prose.getText(), language, page);
        } else if (node instanceof Labeled labeled) {
            if (!code) {
                words(labeled.getText(), language, page);
            }
            cut(labeled, page);
        }
        if (medium == Medium.KIOSK && node instanceof Button && at.getHeight() < FINGER) {
            faults.add(page + ": too low for a finger: " + name(node) + " " + at.getHeight());
        }
        if (node instanceof Parent parent && !(node instanceof Prose)) {
            parent.getChildrenUnmodifiable().forEach(child -> eye(child, language, medium, page));
        }
    }

    private void cut(Labeled labeled, String page) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && child.getStyleClass().contains("text")
                    && !text.getText().equals(labeled.getText())) {
                faults.add(page + ": cut: " + labeled.getText());
            }
        }
    }

    private void words(String text, Language language, String page) {
        String bare = text.replaceAll("\u200E[^\u200E]*\u200E", "").replaceAll("QR|JSON|USB|dialout", "");
        if (language == Language.AR
                ? LATIN.matcher(bare).find()
                : ARABIC.matcher(bare).find()) {
            faults.add(page + ": not translated: " + text);
        }
    }

    private static String name(Node node) {
        return node.getId() + " " + node.getStyleClass()
                + (node instanceof Labeled labeled ? " " + labeled.getText() : "");
    }

    private static void save(String name, BufferedImage picture) {
        try {
            Path folder = Path.of("target", "screens");
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
