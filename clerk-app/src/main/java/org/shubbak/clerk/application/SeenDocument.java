package org.shubbak.clerk.application;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.shubbak.core.catalogue.ServiceDefinition.RequiredDocument;

/// A paper the person has to show, and whether the clerk has seen the original.
public record SeenDocument(RequiredDocument document, BooleanProperty seen) {
    static SeenDocument of(RequiredDocument document) {
        return new SeenDocument(document, new SimpleBooleanProperty());
    }
}
