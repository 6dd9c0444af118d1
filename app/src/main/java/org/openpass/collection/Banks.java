package org.openpass.collection;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Banks that receive payments for the Treasury; their messages are signed with Ed25519 (RFC 8032). */
@Component
public class Banks {

    /** Where payers pay at a bank. */
    public record PaymentPage(String bankCode, String bankName, URI url) {
    }

    private static final String ALGORITHM = "Ed25519";
    private final JdbcClient jdbc;

    Banks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Registers a bank or gives it another key.
     *
     * @param publicKey Base64 of the X.509 encoding
     * @param paymentUrl page on which payers pay a slip there, http or https; null for a bank without one
     * @throws IllegalArgumentException for a key that is no Ed25519 key, or an address that is none
     */
    public void register(String code, String name, String publicKey, String paymentUrl) {
        byte[] encoded = Base64.getDecoder().decode(publicKey);
        key(encoded);
        jdbc.sql("""
                insert into collection.banks (code, name, public_key, payment_url) values (?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, public_key = excluded.public_key,
                    payment_url = excluded.payment_url, ended_at = null
                """).params(code, name, encoded, paymentUrl == null ? null : page(paymentUrl)).update();
    }

    /** The banks on whose pages a slip can be paid, by name. */
    public List<PaymentPage> paymentPages() {
        return jdbc.sql("select code, name, payment_url from collection.banks "
                + "where payment_url is not null and ended_at is null order by name").query((rs, n) ->
                new PaymentPage(rs.getString(1), rs.getString(2), URI.create(rs.getString(3)))).list();
    }

    private static String page(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && uri.getFragment() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("paymentUrl: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("paymentUrl: an absolute http or https address without a fragment");
    }

    /** Whether the bank signed this message; false for a bank that is not known. */
    public boolean signed(String bankCode, byte[] message, String signature) {
        return jdbc.sql("select public_key from collection.banks where code = ? and ended_at is null")
                .param(bankCode).query(byte[].class).optional().map(key -> verify(key(key), message, signature))
                .orElse(false);
    }

    private static boolean verify(PublicKey key, byte[] message, String signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey key(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("publicKey: Base64 of an Ed25519 key in X.509 encoding", e);
        }
    }
}
