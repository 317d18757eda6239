package org.shubbak.ui.technician;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shubbak.core.technician.Finding;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// The lines of a trial or a self-test: a sign with its colour, what was tried, and what came of it in words.
final class FindingList extends VBox {
    private final Kit kit;

    FindingList(String id, ObservableValue<List<Finding>> findings, Kit kit) {
        this.kit = kit;
        setId(id);
        getStyleClass().add("tech-findings");
        findings.subscribe(
                now -> getChildren().setAll(now.stream().map(this::line).toList()));
    }

    private Node line(Finding finding) {
        Node sign = Icons.of(sign(finding.verdict()));
        sign.getStyleClass().add(style(finding.verdict()));
        Prose what = kit.said(finding.what(), "body", "strong", "tech-what");
        Prose sentence = kit.said(finding.sentence(), "body", style(finding.verdict()));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(sign, what, sentence);
        line.setId("finding-" + finding.id());
        line.getStyleClass().add("tech-line");
        return line;
    }

    private static String sign(Finding.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "check-circle";
            case NOTED -> "alert";
            case FAILED -> "close-circle";
        };
    }

    private static String style(Finding.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "good";
            case NOTED -> "noted";
            case FAILED -> "error";
        };
    }
}
