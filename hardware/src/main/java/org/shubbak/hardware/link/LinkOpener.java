package org.shubbak.hardware.link;

/// Makes a new link each time: a lost port is never opened again through its old object.
@FunctionalInterface
public interface LinkOpener {
    Link open() throws LinkLost;
}
