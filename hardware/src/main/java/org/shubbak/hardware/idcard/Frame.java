package org.shubbak.hardware.idcard;

/// One read as the reader sent it, without its delimiters.
sealed interface Frame {
    record Whole(String text) implements Frame {
        @Override
        public String toString() {
            return "Frame[***]";
        }
    }

    record Broken(Fault fault) implements Frame {}

    enum Fault {
        /// It began, and its end never came.
        HALF,
        TOO_LONG
    }
}
