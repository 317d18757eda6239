package org.shubbak.packaging.demo;

/// The tour came to a page that it did not expect; the message says what it waited for.
final class TourFailed extends Exception {
    TourFailed(String message) {
        super(message);
    }

    TourFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
