package org.shubbak.core.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.receipt.KeyId;
import org.shubbak.core.store.PrivateFiles;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.text.Problem;

/// The key with which catalogues are signed: made and used on a computer without a line, kept on a stick in a safe. Two
/// PEM blocks, `PRIVATE KEY` (PKCS #8) and `PUBLIC KEY`.
public final class CatalogueKey implements Signer {
    private static final Pattern BLOCKS =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s+"
                    + "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");
    private static final byte[] TRIAL = "shubbak catalogue key\n".getBytes(UTF_8);

    private final PrivateKey key;
    private final byte[] publicKey;

    private CatalogueKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    public sealed interface Opening {
        record Opened(CatalogueKey key) implements Opening {}

        record Refused(Problem problem) implements Opening {}
    }

    /// A new one, in a file that only its owner may read. Never in the place of another file.
    public static Opening create(Path file, SecureRandom random) {
        KeyPair pair = Es256.newPair(random);
        CatalogueKey made = new CatalogueKey(pair.getPrivate(), pair.getPublic().getEncoded());
        try {
            return PrivateFiles.createDurably(file, made.pem().getBytes(UTF_8))
                    ? new Opening.Opened(made)
                    : new Opening.Refused(Problem.of("pack.keyThere", file.toString()));
        } catch (IOException e) {
            return new Opening.Refused(Problem.of("pack.notWritten", file.toString()));
        }
    }

    public static Opening open(Path file) {
        try {
            return of(Files.readString(file))
                    .<Opening>map(Opening.Opened::new)
                    .orElseGet(() -> new Opening.Refused(Problem.of("pack.noKey", file.toString())));
        } catch (IOException e) {
            return new Opening.Refused(Problem.of("pack.noKey", file.toString()));
        }
    }

    private static Optional<CatalogueKey> of(String pem) {
        Matcher blocks = BLOCKS.matcher(pem);
        if (!blocks.matches()) {
            return Optional.empty();
        }
        byte[] publicKey = der(blocks.group(2));
        return Es256.privateKey(der(blocks.group(1)))
                .filter(key -> Es256.verify(publicKey, TRIAL, Es256.sign(key, TRIAL)))
                .map(key -> new CatalogueKey(key, publicKey));
    }

    @Override
    public byte[] sign(byte[] message) {
        return Es256.sign(key, message);
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    public KeyId id() {
        return KeyId.of(publicKey);
    }

    /// As it stands in the settings of a station.
    public String written() {
        return Base64.getEncoder().encodeToString(publicKey);
    }

    private String pem() {
        return block("PRIVATE KEY", key.getEncoded()) + block("PUBLIC KEY", publicKey);
    }

    private static String block(String kind, byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    private static byte[] der(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    @Override
    public String toString() {
        return "CatalogueKey[" + id().hex() + "]";
    }
}
