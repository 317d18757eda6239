package org.shubbak.core.catalogue;

/// One thing that is wrong in a catalogue, for the people who edit it.
/// @param file relative to the folder of the catalogue
/// @param place path inside the file, for example `/fields/3/label/ar`; empty for the file as a whole
/// @param reason a plain English sentence
public record CatalogueFault(String file, String place, String reason) {
    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : " " + place) + ": " + reason;
    }
}
