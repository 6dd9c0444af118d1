package org.openpass.deploy.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The bank's Ed25519 keys (RFC 8032) in a file that only its owner reads, so that a later start is the same bank. */
final class KeptKeys {

    private static final String ALGORITHM = "Ed25519";

    private KeptKeys() {
    }

    /** Keys for this process alone. */
    static KeyPair fresh() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    }

    /** The keys of the file: the first line the private one (PKCS #8), the second the public one (X.509), in Base64. */
    static KeyPair in(Path file) throws IOException, GeneralSecurityException {
        if (Files.notExists(file)) {
            write(file, fresh());
        }
        List<String> lines = Files.readAllLines(file);
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
    }

    /** The file appears whole: a start that is killed leaves none. */
    private static void write(Path file, KeyPair keys) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Base64.Encoder base64 = Base64.getEncoder();
        Files.writeString(next, base64.encodeToString(keys.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(keys.getPublic().getEncoded()) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
