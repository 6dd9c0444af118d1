package org.openpass.deploy.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptKeysTest {

    @TempDir
    private Path folder;

    @Test
    void aLaterStartIsTheSameBank() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("bank-keys");
        KeyPair first = KeptKeys.in(file);
        KeyPair later = KeptKeys.in(file);

        assertThat(later.getPublic()).isEqualTo(first.getPublic());
        assertThat(verifies(first, sign(later))).isTrue();
    }

    @Test
    void onlyItsOwnerReadsThem() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("bank-keys");
        KeptKeys.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    private static byte[] sign(KeyPair keys) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(new byte[] {1, 2, 3});
        return signer.sign();
    }

    private static boolean verifies(KeyPair keys, byte[] signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(keys.getPublic());
        verifier.update(new byte[] {1, 2, 3});
        return verifier.verify(signature);
    }
}
