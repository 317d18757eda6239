package org.shubbak.hardware.payment.zvt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.shubbak.hardware.payment.wire.Octets;

/// The published and recorded messages in the files beside this class: facts about terminals.
record Vectors(List<List<String>> rows) {

    static Vectors of(String file) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return new Vectors(reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Octets bytes(String id) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(id))
                .map(row -> Octets.hex(row.getLast()))
                .findFirst()
                .orElseThrow();
    }

    Apdu apdu(String id) {
        return apdu(bytes(id));
    }

    Message message(String id) {
        return ApduCodec.read(apdu(id));
    }

    static Apdu apdu(Octets bytes) {
        ApduSplitter splitter = new ApduSplitter();
        splitter.feed(bytes.array(), bytes.length());
        Apdu apdu = splitter.next().orElseThrow();
        if (!splitter.held().isEmpty()) {
            throw new IllegalArgumentException(splitter.held().length() + " bytes too many");
        }
        return apdu;
    }
}
