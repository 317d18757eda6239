package org.shubbak.core.identity;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.shubbak.core.store.FileKeySource;
import org.shubbak.core.store.KeySource;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key pair by which everybody knows this station, made once in its life and never shown to anybody. It lies sealed
/// under `keys/station.identity` of the station's folder. Any thread.
public final class StationIdentity implements Signer {
    private static final Logger LOG = LoggerFactory.getLogger(StationIdentity.class);
    private static final String PURPOSE = "station identity";
    private static final String DATABASE = "station.db";

    private final PrivateKey privateKey;
    private final byte[] publicKey;
    private final EnrolmentFile enrolment;

    public sealed interface Opening {
        /// @param notices what a person should know, for example that a damaged key was set aside
        record Opened(StationIdentity identity, List<Problem> notices) implements Opening {}

        record Refused(Problem problem) implements Opening {}
    }

    /// What lies there, for those who only look.
    public sealed interface Finding {
        record Found(StationIdentity identity) implements Finding {}

        record Missing() implements Finding {}

        /// The file was changed or belongs to another station; it is left where it is.
        record Damaged(Problem problem) implements Finding {}

        record Unreadable(Problem problem) implements Finding {}
    }

    private StationIdentity(PrivateKey privateKey, byte[] publicKey, EnrolmentFile enrolment) {
        this.privateKey = privateKey;
        this.publicKey = publicKey.clone();
        this.enrolment = enrolment;
    }

    /// Makes the pair where there is none yet. A damaged one is set aside, and the new one has to be enrolled again.
    /// @param data the station's folder
    public static Opening open(Path data, Clock clock, SecureRandom random) {
        return open(data, keySource(data, random), clock, random);
    }

    static Opening open(Path data, KeySource keys, Clock clock, SecureRandom random) {
        return switch (stationKey(data, keys)) {
            case KeySource.Key.Found found -> new Drawer(data, found.key()).open(clock, random);
            case KeySource.Key.Missing missing -> new Opening.Refused(Problem.of("store.keyMissing"));
            case KeySource.Key.Unreadable unreadable -> new Opening.Refused(Problem.of("store.keyUnreadable"));
        };
    }

    /// Makes and changes nothing.
    public static Finding find(Path data, SecureRandom random) {
        return switch (keySource(data, random).find()) {
            case KeySource.Key.Found found -> new Drawer(data, found.key()).find();
            case KeySource.Key.Missing missing -> new Finding.Missing();
            case KeySource.Key.Unreadable unreadable -> new Finding.Unreadable(Problem.of("store.keyUnreadable"));
        };
    }

    private static KeySource keySource(Path data, SecureRandom random) {
        return new FileKeySource(data.resolve("keys").resolve("station.key"), random);
    }

    /// A new key beside a database of an older one would only hide that the old one is gone.
    private static KeySource.Key stationKey(Path data, KeySource keys) {
        KeySource.Key key = keys.find();
        return key instanceof KeySource.Key.Missing && !Files.exists(data.resolve(DATABASE)) ? keys.make() : key;
    }

    /// Where the identity and what the hub gave to it lie.
    private record Drawer(SealedFile file, EnrolmentFile enrolment) {
        Drawer(Path data, SecretKey stationKey) {
            this(
                    new SealedFile(data.resolve("keys").resolve("station.identity"), stationKey, PURPOSE),
                    new EnrolmentFile(new SealedFile(
                            data.resolve("keys").resolve(EnrolmentFile.NAME), stationKey, EnrolmentFile.PURPOSE)));
        }

        Finding find() {
            return switch (file.read()) {
                case SealedFile.Content.Missing missing -> new Finding.Missing();
                case SealedFile.Content.Unreadable unreadable ->
                    new Finding.Unreadable(Problem.of("identity.unreadable"));
                case SealedFile.Content.Damaged damaged -> new Finding.Damaged(Problem.of("identity.damaged"));
                case SealedFile.Content.Opened opened ->
                    read(opened.plain())
                            .<Finding>map(Finding.Found::new)
                            .orElseGet(() -> new Finding.Damaged(Problem.of("identity.damaged")));
            };
        }

        Opening open(Clock clock, SecureRandom random) {
            try {
                return switch (find()) {
                    case Finding.Found found -> new Opening.Opened(found.identity(), List.of());
                    case Finding.Unreadable unreadable -> new Opening.Refused(unreadable.problem());
                    case Finding.Missing missing -> make(List.of(), random);
                    case Finding.Damaged damaged -> {
                        Problem notice = Problem.of("identity.setAside", file.setAside(clock));
                        yield make(List.of(notice), random);
                    }
                };
            } catch (IOException e) {
                LOG.error("the identity cannot be kept: {}", e.getClass().getSimpleName());
                return new Opening.Refused(Problem.of("identity.notKept"));
            }
        }

        private Opening make(List<Problem> notices, SecureRandom random) throws IOException {
            KeyPair pair = Es256.newPair(random);
            StationIdentity made =
                    new StationIdentity(pair.getPrivate(), pair.getPublic().getEncoded(), enrolment);
            if (file.create(made.written(), random)) {
                return new Opening.Opened(made, notices);
            }
            return find() instanceof Finding.Found found
                    ? new Opening.Opened(found.identity(), notices)
                    : new Opening.Refused(Problem.of("identity.unreadable"));
        }

        private Optional<StationIdentity> read(ByteBuffer from) {
            try {
                byte[] pkcs8 = new byte[from.getShort()];
                from.get(pkcs8);
                byte[] publicKey = new byte[from.remaining()];
                from.get(publicKey);
                return Es256.publicKey(publicKey).isEmpty()
                        ? Optional.empty()
                        : Es256.privateKey(pkcs8).map(key -> new StationIdentity(key, publicKey, enrolment));
            } catch (BufferUnderflowException | NegativeArraySizeException e) {
                return Optional.empty();
            }
        }
    }

    /// ES256 in the 64-byte form R||S.
    @Override
    public byte[] sign(byte[] message) {
        return Es256.sign(privateKey, message);
    }

    /// The SubjectPublicKeyInfo in DER.
    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /// @param publicKey a SubjectPublicKeyInfo in DER
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return Es256.verify(publicKey, message, signature);
    }

    EnrolmentFile enrolment() {
        return enrolment;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    private byte[] written() {
        byte[] pkcs8 = privateKey.getEncoded();
        return ByteBuffer.allocate(2 + pkcs8.length + publicKey.length)
                .putShort((short) pkcs8.length)
                .put(pkcs8)
                .put(publicKey)
                .array();
    }

    @Override
    public String toString() {
        return "StationIdentity[***]";
    }
}
