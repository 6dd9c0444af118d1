package org.openpass.deploy.bench.cargo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.SampleWorld;

/**
 * A program of others that asks the Open API where goods are (API001): a key of its own, an address of its own. Keys are applied
 * for by people on a page and have no door for programs, so these are written where the page would write them.
 */
final class OpenApiProgram {

    /** A key without a limit of its own would have the usual one, {@code openApi.perMinute}. */
    static final int UNLIMITED = 1_000_000;

    private static final String INSERT = "insert into access.open_api_keys (hash, id, party_id, api, prefix, label, made_by, made_at, per_minute) "
            + "select ?, ?, party_id, '001', ?, ?, 'bench', now(), ? from access.party_identifiers where identifier = ?";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int PREFIX = 5;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String question;
    private final String address;

    private OpenApiProgram(String question, String address) {
        this.question = question;
        this.address = address;
    }

    /** What {@link #line} wrote. */
    static OpenApiProgram read(String line) {
        String[] both = line.split(" ");
        return new OpenApiProgram(both[0], both[1]);
    }

    /** All that another process needs to ask as this one. */
    String line() {
        return question + " " + address;
    }

    /**
     * So many programs with new keys.
     *
     * @param perMinute limit of each key; null: the usual one
     */
    static List<OpenApiProgram> of(Stand stand, int count, Integer perMinute) throws SQLException {
        List<OpenApiProgram> programs = new ArrayList<>();
        try (var connection = stand.system().superuser(); PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < count; i++) {
                String key = key();
                UUID id = UUID.randomUUID();
                insert.setString(1, hash(key));
                insert.setObject(2, id);
                insert.setString(3, key.substring(0, PREFIX));
                insert.setString(4, "bench " + id);
                insert.setObject(5, perMinute, java.sql.Types.INTEGER);
                insert.setString(6, SampleWorld.DECLARANT);
                if (insert.executeUpdate() != 1) {
                    throw new SQLException("No key was made: there is no party " + SampleWorld.DECLARANT);
                }
                String question = stand.system().url() + "/ext/rest/cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo?crkyCn=" + key
                        + "&cargMtNo=";
                programs.add(new OpenApiProgram(question, "2001:db8:0:" + Integer.toHexString(i + 1) + "::1"));
            }
        }
        return programs;
    }

    /** Asks where the goods are. */
    HttpResponse<String> progress(String cargoNumber) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(question + cargoNumber)).timeout(Duration.ofSeconds(20))
                .header("X-Forwarded-For", address).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Whether it is told of the goods. */
    boolean knows(String cargoNumber) throws IOException, InterruptedException {
        HttpResponse<String> answer = progress(cargoNumber);
        return answer.statusCode() == 200 && answer.body().contains("<cargMtNo>" + cargoNumber + "</cargMtNo>");
    }

    private static String key() {
        var key = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> key.append(ALPHABET.charAt(i)));
        return key.toString();
    }

    private static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
