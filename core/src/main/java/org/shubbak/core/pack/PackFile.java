package org.shubbak.core.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shubbak.core.catalogue.CatalogueFault;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.receipt.KeyId;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.text.Problem;

/// A catalogue pack as it travels, four lines of text, the last two empty in one that nobody has signed yet:
/// ```
/// shubbak catalogue pack 1
/// <content, base 64>
/// <public key of the signer, base 64>
/// <ES256 over the first line and the content's bytes, base 64>
/// ```
/// Nothing in it is believed, not even unpacked, before the signature of a known key is right.
public final class PackFile {
    public static final int MOST_BYTES = 24 << 20;
    private static final String NAME = "shubbak catalogue pack ";
    private static final String FORMAT = "1";
    private static final byte[] WORD = (NAME + FORMAT + "\n").getBytes(UTF_8);
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public sealed interface Reading {
        record Read(CataloguePack pack) implements Reading {}

        record Refused(Problem problem) implements Reading {}

        static Reading refused(String code, String... arguments) {
            return new Refused(Problem.of("pack." + code, arguments));
        }
    }

    public sealed interface Written {
        record Text(String text) implements Written {}

        record Refused(Problem problem) implements Written {}
    }

    /// Still in base 64.
    private record Parts(String base64, String key, String signature) {
        byte[] content() {
            return Base64.getDecoder().decode(base64);
        }

        byte[] signed() {
            return PackFile.signed(content());
        }
    }

    private sealed interface Opening {
        record Opened(Parts parts) implements Opening {}

        record Not(Problem problem) implements Opening {}
    }

    private PackFile() {}

    /// An unsigned pack of what lies in a folder, which must read whole.
    public static Written build(Path folder) {
        try {
            return build(PackContent.gather(folder));
        } catch (IOException e) {
            return new Written.Refused(Problem.of("pack.notRead", folder.toString()));
        }
    }

    private static Written build(PackContent.Gathering gathering) {
        return switch (gathering) {
            case PackContent.Gathering.Stray stray -> new Written.Refused(Problem.of("pack.stray", stray.file()));
            case PackContent.Gathering.Gathered gathered -> {
                byte[] content = gathered.content().bytes();
                yield switch (read(content, Optional.empty())) {
                    case Reading.Refused refused -> new Written.Refused(refused.problem());
                    case Reading.Read read -> new Written.Text(text(content, "", ""));
                };
            }
        };
    }

    /// The text of a file that may be a pack.
    public static Written open(Path file) {
        try {
            return Files.size(file) > MOST_BYTES
                    ? new Written.Refused(Problem.of("pack.notAPack"))
                    : new Written.Text(Files.readString(file));
        } catch (CharacterCodingException e) {
            return new Written.Refused(Problem.of("pack.notAPack"));
        } catch (IOException e) {
            return new Written.Refused(Problem.of("pack.notRead", file.toString()));
        }
    }

    /// The same pack with this signature instead of any other.
    public static Written sign(String text, Signer key) {
        return switch (open(text)) {
            case Opening.Not not -> new Written.Refused(not.problem());
            case Opening.Opened opened -> {
                byte[] content = opened.parts().content();
                yield switch (read(content, Optional.empty())) {
                    case Reading.Refused refused -> new Written.Refused(refused.problem());
                    case Reading.Read read ->
                        new Written.Text(text(content, base64(key.publicKey()), base64(key.sign(signed(content)))));
                };
            }
        };
    }

    /// What a station does with a pack before it believes anything in it.
    public static Reading check(String text, PackKeys keys) {
        return switch (open(text)) {
            case Opening.Not not -> new Reading.Refused(not.problem());
            case Opening.Opened opened -> {
                Parts parts = opened.parts();
                Optional<byte[]> key = PackKeys.key(parts.key());
                if (parts.key().isEmpty()) {
                    yield Reading.refused("unsigned");
                } else if (key.isEmpty() || !keys.know(parts.key())) {
                    yield Reading.refused("unknownKey");
                } else if (!Es256.verify(key.get(), parts.signed(), bytes(parts.signature()))) {
                    yield Reading.refused("altered");
                }
                yield read(parts.content(), key.map(KeyId::of));
            }
        };
    }

    /// Whoever signed it, if anybody: for those who prepare packs.
    public static Reading look(String text) {
        return switch (open(text)) {
            case Opening.Not not -> new Reading.Refused(not.problem());
            case Opening.Opened opened -> {
                String key = opened.parts().key();
                yield key.isEmpty()
                        ? read(opened.parts().content(), Optional.empty())
                        : check(text, new PackKeys(List.of(key)));
            }
        };
    }

    private static Opening open(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? "" : text.substring(0, end);
        if (!first.startsWith(NAME)) {
            return new Opening.Not(Problem.of("pack.notAPack"));
        }
        if (!first.equals(NAME + FORMAT)) {
            return new Opening.Not(Problem.of("pack.newer"));
        }
        List<String> lines = List.of(text.substring(end + 1).split("\n", -1));
        return lines.size() != 4
                        || !canonical(lines.getFirst())
                        || !canonical(lines.get(2))
                        || !lines.getLast().isEmpty()
                ? new Opening.Not(Problem.of("pack.altered"))
                : new Opening.Opened(new Parts(lines.get(0), lines.get(1), lines.get(2)));
    }

    /// Base 64 has several ways to write the same bytes, of which only one was signed.
    private static boolean canonical(String base64) {
        return base64(bytes(base64)).equals(base64);
    }

    private static byte[] bytes(String base64) {
        return PackKeys.bytes(base64).orElseGet(() -> new byte[0]);
    }

    private static Reading read(byte[] content, Optional<KeyId> signedBy) {
        return PackContent.of(content)
                .map(files -> switch (CatalogueReader.read(files.texts())) {
                    case CatalogueReading.Faulty faulty -> Reading.refused("faulty", first(faulty.faults()));
                    case CatalogueReading.Complete complete ->
                        VERSION.matcher(complete.catalogue().version()).matches()
                                ? new Reading.Read(new CataloguePack(complete.catalogue(), hash(content), signedBy))
                                : Reading.refused("version");
                })
                .orElseGet(() -> Reading.refused("altered"));
    }

    private static String first(List<CatalogueFault> faults) {
        return faults.getFirst().toString();
    }

    private static String text(byte[] content, String key, String signature) {
        return NAME + FORMAT + "\n" + base64(content) + "\n" + key + "\n" + signature + "\n";
    }

    private static byte[] signed(byte[] content) {
        return ByteBuffer.allocate(WORD.length + content.length)
                .put(WORD)
                .put(content)
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
