package org.shubbak.clerk.application;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.ServiceDefinition.RequiredDocument;

/// A paper the person has to show, whether the clerk has seen the original, and what was shown in place of an ID card.
public record SeenDocument(
        RequiredDocument document, BooleanProperty seen, ObjectProperty<@Nullable InsteadOfCard> instead) {
    static SeenDocument of(RequiredDocument document) {
        return new SeenDocument(document, new SimpleBooleanProperty(), new SimpleObjectProperty<>());
    }

    boolean idCard() {
        return document.code().equals("id-card");
    }

    /// The paper itself, or what stands for it.
    boolean shown() {
        return seen.get() || instead.get() != null;
    }
}
