package org.shubbak.clerk.application;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.text.ProseButton;
import org.shubbak.ui.theme.Icons;

/// One box to type in, and the services below it; Enter takes the first.
public final class ChooseScreen extends VBox {
    private static final double LEAST_WIDTH = 330;
    private static final double SEARCH_WIDTH = 520;
    private final ChooseModel model;
    private final Words words;
    private final Consumer<ServiceDefinition> chosen;
    private final GridPane tiles = new GridPane(12, 12);
    private int columns;

    public ChooseScreen(ChooseModel model, Words words, Consumer<ServiceDefinition> chosen) {
        super(16);
        this.model = model;
        this.words = words;
        this.chosen = chosen;
        tiles.widthProperty().subscribe(width -> columns(Math.max(1, (int) (width.doubleValue() / LEAST_WIDTH))));
        tiles.getStyleClass().add("tiles");
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Prose none = new Prose(words.bind("kiosk.noResults"), "lead", "quiet");
        none.visibleProperty().bind(Bindings.isEmpty(model.found()));
        none.managedProperty().bind(none.visibleProperty());
        getChildren().addAll(new Prose(words.bind("clerk.newApplication"), "title"), search(), none, scroll);
        model.found().addListener((ListChangeListener<ServiceDefinition>) change -> lay());
        columns(3);
    }

    private TextField search() {
        TextField search = new TextField();
        search.setId("service-search");
        search.setMaxWidth(SEARCH_WIDTH);
        search.promptTextProperty().bind(words.bind("clerk.searchService"));
        search.accessibleTextProperty().bind(words.bind("kiosk.searchService"));
        search.textProperty().bindBidirectional(model.typedProperty());
        search.setOnAction(entered ->
                model.found().stream().filter(model::open).findFirst().ifPresent(chosen));
        return search;
    }

    private void columns(int now) {
        if (now != columns) {
            columns = now;
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / now);
            tiles.getColumnConstraints().setAll(Collections.nCopies(now, column));
            lay();
        }
    }

    private void lay() {
        tiles.getChildren().clear();
        for (int i = 0; i < model.found().size(); i++) {
            tiles.add(tile(model.found().get(i)), i % columns, i / columns);
        }
    }

    private Button tile(ServiceDefinition service) {
        ServiceCatalogue catalogue = model.catalogue();
        LocalText body = catalogue
                .ministry(service.ministry())
                .map(ServiceCatalogue.Ministry::name)
                .orElse(new LocalText("", ""));
        VBox text = new VBox(
                2,
                new Prose(words.bind(service.name()), "lead", "strong"),
                new Prose(words.bind(body), "small", "quiet"));
        whoFor(service).ifPresent(line -> text.getChildren().add(new Prose(line, "small", "strong")));
        HBox.setHgrow(text, Priority.ALWAYS);
        String icon = catalogue.sectors().stream()
                .filter(sector -> sector.id().equals(service.sector()))
                .map(ServiceCatalogue.Sector::icon)
                .findFirst()
                .orElse("file-document-outline");
        HBox face = new HBox(12, Icons.of(icon), text);
        face.setAlignment(Pos.CENTER_LEFT);
        ProseButton tile = new ProseButton(face);
        tile.setId("service-" + service.id());
        tile.getStyleClass().add("tile");
        tile.accessibleTextProperty().bind(words.bind(service.name()));
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tile.setOnAction(pressed -> chosen.accept(service));
        tile.setDisable(!model.open(service));
        return tile;
    }

    /// Nothing where it is open for everybody.
    private Optional<ObservableValue<String>> whoFor(ServiceDefinition service) {
        return switch (model.openness(service)) {
            case Openness.Everybody any -> Optional.empty();
            case Openness.Only only ->
                Optional.of(words.bind(
                        now -> now.say("clerk.only", only.group().name().in(now.now()))));
            case Openness.NotYet not -> Optional.of(words.bind(now -> notYet(not, now)));
        };
    }

    private static String notYet(Openness.NotYet not, Words now) {
        LocalDate from = not.from();
        return from == null ? now.say("clerk.notOpen") : now.say("clerk.opensOn", DateText.date(from, now.now()));
    }

    /// Puts the caret into the box.
    public void focus() {
        lookup("#service-search").requestFocus();
    }
}
