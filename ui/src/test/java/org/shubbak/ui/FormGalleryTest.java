package org.shubbak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.text.Language;
import org.shubbak.ui.form.FormModel;
import org.shubbak.ui.form.FormScreen;
import org.shubbak.ui.theme.Look;
import org.shubbak.ui.theme.Medium;

/// Every service of the catalogue as a form of the counter.
class FormGalleryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyServiceBecomesAFormInBothLanguages() throws Exception {
        CatalogueReading reading = CatalogueReader.bundled();
        assertThat(reading).isInstanceOf(CatalogueReading.Complete.class);
        for (ServiceDefinition service :
                ((CatalogueReading.Complete) reading).catalogue().services()) {
            Glass.call(() -> {
                for (Language language : Language.values()) {
                    show(service, language);
                }
                return true;
            });
        }
    }

    private static void show(ServiceDefinition service, Language language) {
        FormModel model = new FormModel(service, () -> TODAY);
        FormScreen screen = new FormScreen(model, Glass.words(language), null);
        VBox page = new VBox(screen);
        page.getStyleClass().add("card");
        page.setPadding(new Insets(20));
        model.field("nationalId").ifPresent(id -> id.fill("400000014"));
        model.firstWrong();
        Glass.show("form-" + service.id() + "-" + language.tag(), page, Look.of(Medium.COUNTER), language, 820, 640);
        assertThat(screen.lookupAll(".text-input")).isNotEmpty();
    }
}
