package org.shubbak.ui.technician;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.text.Prose;

/// The self-test with its report, and the file for the help desk.
record ChecksScreens(ChecksModel model, Kit kit) {

    VBox selfTest() {
        Button test =
                kit.button("run-selftest", "technician.runSelfTest", "primary", "play-circle-outline", model::test);
        test.disableProperty().bind(model.busyProperty());
        Button report = kit.button(
                "write-report", "technician.writeReport", "secondary", "file-document-outline", model::write);
        report.disableProperty()
                .bind(Bindings.createBooleanBinding(
                                () -> model.findingsProperty().get().isEmpty(), model.findingsProperty())
                        .or(model.busyProperty()));
        Prose verdict = kit.said(model.findingsProperty().map(this::verdict), "section");
        verdict.setId("verdict");
        return page(
                kit.prose("technician.selfTest", "title"),
                kit.card(kit.prose("technician.selfTestWords", "body", "quiet"), kit.row(test, report), working()),
                kit.card(
                        verdict,
                        new FindingList("selftest-findings", model.findingsProperty(), kit),
                        kit.file("report-file", model.reportProperty())));
    }

    VBox support() {
        Button pack =
                kit.button("make-bundle", "technician.makeBundle", "primary", "package-variant-closed", model::pack);
        pack.disableProperty().bind(model.busyProperty());
        return page(
                kit.prose("technician.support", "title"),
                kit.card(
                        kit.prose("technician.supportWords", "body"),
                        kit.prose("technician.supportLeft", "body", "quiet"),
                        kit.row(pack),
                        working(),
                        kit.file("bundle-file", model.bundleProperty())));
    }

    private static VBox page(javafx.scene.Node... nodes) {
        VBox page = new VBox(nodes);
        page.getStyleClass().add("tech-page");
        return page;
    }

    private Prose working() {
        Prose working = kit.said(
                model.busyProperty().map(busy -> busy ? kit.words().texts().both("technician.working") : null),
                "body",
                "strong");
        working.setId("work");
        return working;
    }

    private LocalText verdict(List<Finding> findings) {
        if (findings.isEmpty()) {
            return kit.words().texts().both("technician.notTested");
        }
        return switch (Finding.worst(findings)) {
            case PASSED, NOTED -> kit.words().texts().both("technician.passed");
            case FAILED -> kit.words().texts().both("technician.failed");
        };
    }
}
