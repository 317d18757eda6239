package org.shubbak.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.text.Language;
import org.shubbak.ui.Glass;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;

/// Memory is cleaned while a form is open: bindings of the toolkit are held weakly, and a form must go on working; one
/// that was left must be let go.
class FormMemoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int TRIES = 50;
    private final Words words = Glass.words(Language.AR);

    @Test
    void everyFieldStillWritesItsAnswerAndTheFeeFollows() throws Exception {
        FormModel model = new FormModel(service("property-tax-payment"), () -> TODAY);
        Scene scene = Glass.call(() -> new Scene(new FormScreen(model, words, null)));
        List<FeeDue> fees = Glass.call(() -> {
            List<FeeDue> seen = new ArrayList<>();
            model.fee().addListener((observed, was, now) -> seen.add(now));
            return seen;
        });
        clean();
        Glass.call(() -> {
            for (FieldModel field : model.fields()) {
                if (scene.lookup("#field-" + field.field().name()) instanceof TextInputControl input
                        && !(input instanceof SearchChoice)) {
                    input.setText("12");
                    assertThat(field.typedProperty().get())
                            .as(field.field().name())
                            .isEqualTo("12");
                }
            }
            return true;
        });
        assertThat(fees).isNotEmpty();
    }

    @Test
    void everyLabelStillTurnsWithTheLanguage() throws Exception {
        ServiceDefinition service = service("property-tax-payment");
        FormModel model = new FormModel(service, () -> TODAY);
        Scene scene = Glass.call(() -> new Scene(new FormScreen(model, words, null)));
        clean();
        Glass.call(() -> {
            words.language().set(Language.EN);
            List<String> said = scene.getRoot().lookupAll(".field-label").stream()
                    .map(label -> ((Prose) label).getText())
                    .toList();
            assertThat(said).isNotEmpty().allMatch(label -> label.codePoints().allMatch(c -> c < 0x600));
            return true;
        });
    }

    @Test
    void aFormThatWasLeftIsLetGo() throws Exception {
        ServiceDefinition service = service("property-tax-payment");
        awaitCleared(Glass.call(
                () -> new WeakReference<>(new FormScreen(new FormModel(service, () -> TODAY), words, null))));
    }

    private static ServiceDefinition service(String id) {
        return switch (CatalogueReader.bundled()) {
            case CatalogueReading.Complete complete ->
                complete.catalogue().service(id).orElseThrow();
            case CatalogueReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static void clean() throws Exception {
        awaitCleared(new WeakReference<>(new Object()));
    }

    private static void awaitCleared(WeakReference<?> reference) throws Exception {
        for (int i = 0; i < TRIES && reference.get() != null; i++) {
            System.gc();
            Glass.call(() -> true);
        }
        assertThat(reference.get()).as("still held").isNull();
    }
}
