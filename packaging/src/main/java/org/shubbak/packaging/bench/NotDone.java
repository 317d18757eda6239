package org.shubbak.packaging.bench;

/// The thing asked for did not happen; the message is the sentence for standard error.
final class NotDone extends Exception {
    NotDone(String sentence) {
        super(sentence);
    }
}
