package org.shubbak.core.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// The files of a catalogue as one run of bytes: in the order of their names, each as `name length` in a line and its
/// UTF-8 text behind it, all of it deflated (RFC 1951). The same folder gives the same bytes on every machine.
record PackContent(SortedMap<String, String> texts) {
    /// What belongs to a catalogue. Anything else in the folder is a mistake that would be signed unseen.
    private static final Pattern NAME = Pattern.compile("catalogue\\.json|countries\\.json|glossary\\.tsv|policy\\.json"
            + "|services/[a-z][a-z0-9-]{0,63}/service\\.json|members/[a-z][a-z0-9-]{0,63}\\.txt");

    private static final int MOST_BYTES = 32 << 20;

    PackContent {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    sealed interface Gathering {
        record Gathered(PackContent content) implements Gathering {}

        /// @param file that is no part of a catalogue, or no text
        record Stray(String file) implements Gathering {}
    }

    /// Names that begin with a dot are passed over.
    static Gathering gather(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            Optional<String> text = NAME.matcher(name).matches() ? text(Files.readAllBytes(file)) : Optional.empty();
            if (text.isEmpty()) {
                return new Gathering.Stray(name);
            }
            texts.put(name, text.get());
        }
        return new Gathering.Gathered(new PackContent(texts));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .toList();
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        texts.forEach((name, text) -> {
            byte[] bytes = text.getBytes(UTF_8);
            plain.writeBytes((name + " " + bytes.length + "\n").getBytes(UTF_8));
            plain.writeBytes(bytes);
        });
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(plain.toByteArray());
        deflater.finish();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    /// Empty for what [#bytes] did not write.
    static Optional<PackContent> of(byte[] deflated) {
        return inflate(deflated).flatMap(PackContent::read);
    }

    private static Optional<ByteBuffer> inflate(byte[] deflated) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            byte[] buffer = new byte[64 * 1024];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                plain.write(buffer, 0, count);
                boolean stuck = count == 0 && (inflater.needsInput() || inflater.needsDictionary());
                if (stuck || plain.size() > MOST_BYTES) {
                    return Optional.empty();
                }
            }
            return inflater.getRemaining() == 0 ? Optional.of(ByteBuffer.wrap(plain.toByteArray())) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static Optional<PackContent> read(ByteBuffer plain) {
        SortedMap<String, String> texts = new TreeMap<>();
        while (plain.hasRemaining()) {
            List<String> head = head(plain);
            int length = head.size() == 2 && head.getLast().matches("\\d{1,8}") ? Integer.parseInt(head.getLast()) : -1;
            if (length < 0 || length > plain.remaining()) {
                return Optional.empty();
            }
            byte[] bytes = new byte[length];
            plain.get(bytes);
            String name = head.getFirst();
            Optional<String> text = text(bytes);
            boolean next = texts.isEmpty() || texts.lastKey().compareTo(name) < 0;
            if (text.isEmpty() || !next || !NAME.matcher(name).matches()) {
                return Optional.empty();
            }
            texts.put(name, text.get());
        }
        return Optional.of(new PackContent(texts));
    }

    private static List<String> head(ByteBuffer plain) {
        StringBuilder line = new StringBuilder();
        while (plain.hasRemaining() && line.length() < 200) {
            char letter = (char) plain.get();
            if (letter == '\n') {
                return new ArrayList<>(List.of(line.toString().split(" ", -1)));
            }
            line.append(letter);
        }
        return List.of("");
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "PackContent" + texts.keySet();
    }
}
