package org.shubbak.ui.technician;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.FoundDevice;
import org.shubbak.core.technician.TrialReport;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.keyboard.Board;
import org.shubbak.ui.technician.DeviceModel.Work;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.text.ProseButton;

/// Find, choose, try, save: one page for each kind of device, from the top down.
final class DeviceScreen extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final DeviceModel model;
    private final SetupDraft draft;
    private final Kit kit;
    private final VBox found = new VBox();

    DeviceScreen(DeviceModel model, Kit kit) {
        this.model = model;
        this.draft = model.draft();
        this.kit = kit;
        getStyleClass().add("tech-page");
        found.setId("found");
        found.getStyleClass().add("tech-findings");
        model.foundProperty().subscribe(this::show);
        getChildren()
                .addAll(
                        kit.prose(Place.of(model.kind()).word(), "title"),
                        where(),
                        what(),
                        trial(),
                        kit.step("technician.step.save", save()));
    }

    private Node where() {
        return kit.step(
                "technician.step.where",
                found,
                kit.row(button("discover", "technician.discover", "magnify", model::discover)),
                kit.row(
                        kit.field("tcp-host", "technician.host", draft.hostProperty(), Board.ADDRESS),
                        kit.field("tcp-port", "technician.port", draft.portProperty(), Board.DIGITS)),
                kit.prose("technician.speed", "field-label"),
                kit.choices("speed", SetupDraft.SPEEDS, draft.speedProperty(), speed -> speed));
    }

    private Button button(String id, String word, String icon, Runnable action) {
        Button button = kit.button(id, word, "secondary", icon, action);
        button.disableProperty().bind(model.workProperty().isNotEqualTo(Work.NONE));
        return button;
    }

    private void show(List<FoundDevice> devices) {
        found.getChildren().clear();
        if (devices.isEmpty()) {
            found.getChildren().add(kit.prose("technician.nothingFound", "body", "quiet"));
        }
        for (int i = 0; i < devices.size(); i++) {
            found.getChildren().add(device("found-" + i, devices.get(i)));
        }
    }

    private Button device(String id, FoundDevice device) {
        VBox face = new VBox(
                kit.said(device.seems(), "body", "strong"),
                kit.code(device.name(), "small"),
                kit.code(device.port().substring(device.port().lastIndexOf('/') + 1), "small", "quiet"));
        if (!device.usable()) {
            face.getChildren().add(kit.prose("technician.notAllowed", "small", "error"));
        }
        Button button = new ProseButton(face);
        button.setId(id);
        button.getStyleClass().addAll("segment", "tech-found");
        button.setMaxWidth(Double.MAX_VALUE);
        button.accessibleTextProperty()
                .bind(kit.words().bind(now -> device.seems().in(now.now()) + " " + device.port()));
        button.setOnAction(pressed -> draft.serialProperty().set(device.port()));
        draft.serialProperty()
                .subscribe(now ->
                        button.pseudoClassStateChanged(CHOSEN, device.port().equals(now)));
        return button;
    }

    private Node what() {
        VBox step = kit.step(
                "technician.step.what",
                kit.choices("profile", model.profiles(), draft.profileProperty(), profile -> profile));
        switch (model.kind()) {
            case READER -> {
                step.getChildren().add(kit.prose("technician.framingWords", "body", "quiet"));
                step.getChildren().add(kit.row(button("listen", "technician.listen", "ear-hearing", model::listen)));
                Prose advice = kit.said(
                        model.adviceProperty().map(heard -> heard == null ? null : DeviceModel.sentence(heard)),
                        "body",
                        "strong");
                advice.setId("framing-advice");
                step.getChildren().add(advice);
            }
            case TERMINAL ->
                step.getChildren()
                        .addAll(
                                kit.row(
                                        kit.secret("password", "technician.password", draft.passwordProperty()),
                                        kit.field(
                                                "terminal-id",
                                                "technician.terminalId",
                                                draft.terminalIdProperty(),
                                                Board.DIGITS)),
                                kit.prose("technician.currency", "field-label"),
                                kit.choices(
                                        "currency",
                                        List.of(CurrencyCode.values()).stream()
                                                .map(Enum::name)
                                                .toList(),
                                        draft.currencyProperty(),
                                        currency -> currency));
            case PRINTER -> {}
        }
        return step;
    }

    private Node trial() {
        SimpleObjectProperty<List<Finding>> findings = new SimpleObjectProperty<>(List.of());
        VBox trace = new VBox();
        trace.setId("trace");
        trace.getStyleClass().add("tech-trace");
        Button better = button("take-better", "technician.takeBetter", "auto-fix", model::takeBetter);
        model.reportProperty().subscribe(now -> {
            findings.set(now == null ? List.of() : now.findings());
            trace.getChildren().clear();
            lines(now).forEach(line -> trace.getChildren().add(kit.code(line, "small")));
            show(better, now != null && now.better() != null);
        });
        trace.visibleProperty().set(false);
        trace.managedProperty().bind(trace.visibleProperty());
        Button unfold = kit.button(
                "show-trace",
                "technician.trace",
                "bare",
                "format-list-bulleted",
                () -> trace.setVisible(!trace.isVisible()));
        unfold.visibleProperty().bind(Bindings.isNotNull(model.reportProperty()));
        unfold.managedProperty().bind(unfold.visibleProperty());
        return kit.step(
                "technician.step.try",
                kit.prose(hint(), "body", "quiet"),
                kit.row(button("try", "technician.try", "play-circle-outline", model::attempt)),
                progress(),
                new FindingList("trial-findings", findings, kit),
                kit.row(better),
                unfold,
                trace);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static List<String> lines(@Nullable TrialReport report) {
        return report == null ? List.of() : report.trace();
    }

    private String hint() {
        return switch (model.kind()) {
            case READER -> "technician.tryReader";
            case PRINTER -> "technician.tryPrinter";
            case TERMINAL -> "technician.tryTerminal";
        };
    }

    private Prose progress() {
        Prose progress = kit.said(model.workProperty().map(this::doing), "body", "strong");
        progress.setId("work");
        return progress;
    }

    private @Nullable LocalText doing(Work work) {
        return switch (work) {
            case NONE, LOOKING -> null;
            case LISTENING -> kit.words().texts().both("technician.listening");
            case TRYING -> kit.words().texts().both("technician.trying");
            case SAVING -> kit.words().texts().both("technician.saving");
        };
    }

    private Node save() {
        Button save = kit.button("save", "technician.save", "primary", "content-save-outline", model::save);
        save.disableProperty().bind(model.workProperty().isNotEqualTo(Work.NONE));
        return new VBox(
                kit.row(save, button("remove", "technician.remove", "delete-outline", model::remove)),
                kit.outcome("save-outcome", model.outcomeProperty()));
    }
}
