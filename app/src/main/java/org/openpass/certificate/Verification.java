package org.openpass.certificate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openpass.access.Parties;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.DutyCalculation;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.springframework.stereotype.Component;

/** Tells third parties whether a certificate is genuine and holds now. Who lacks its code learns nothing of the goods. */
@Component
public class Verification {

    /** Whether the certificate holds. */
    public enum State {
        /** Genuine, and of the declaration as it stands. */
        VALID,
        /** Genuine, but the declaration was amended since: another version holds. */
        REPLACED,
        /** Genuine, but the declaration was withdrawn: nothing holds. */
        LAPSED
    }

    /** What only a holder learns, to be compared with the paper; {@code duty} in whole KRW. */
    public record Held(String importer, String declarant, int lines, long duty) {
    }

    /**
     * The answer about a genuine certificate.
     *
     * @param sha256 hash of the PDF file; a file with another hash was changed
     * @param held empty when no code was given
     */
    public record Verified(String number, State state, Instant acceptedAt, Instant issuedAt, String sha256,
            Optional<Held> held) {
    }

    private final CertificateRows rows;
    private final Certificates certificates;
    private final Declarations declarations;
    private final CollectionApi collection;
    private final Parties parties;
    private final DutyCalculation duty;

    Verification(CertificateRows rows, Certificates certificates, Declarations declarations, CollectionApi collection,
            Parties parties, DutyCalculation duty) {
        this.rows = rows;
        this.certificates = certificates;
        this.declarations = declarations;
        this.collection = collection;
        this.parties = parties;
        this.duty = duty;
    }

    /**
     * Verifies.
     *
     * @param code as printed, with or without hyphens; empty: only the number is known
     * @return empty when no such certificate was issued or the code is not its code
     */
    public Optional<Verified> verify(String number, String code) {
        String given = tidy(code);
        return rows.find(number.strip().toUpperCase(Locale.ROOT))
                .filter(c -> given.isEmpty() || same(tidy(c.verificationCode()), given))
                .map(c -> verified(c, declarations.find(c.declarationNumber()).orElseThrow(), !given.isEmpty()));
    }

    /**
     * What somebody read on a certificate; what they did not read is empty.
     *
     * @param payer an identifier of the taxpayer
     * @param origin country of origin of one of the lines
     * @param goods trade name of one of the lines
     * @param weight of all lines in kilograms, or null
     * @param value customs value of all lines in the home currency, or null
     * @param paid amount of the invoice in its currency, or null
     */
    public record Read(String payer, String origin, String goods, BigDecimal weight, BigDecimal value, BigDecimal paid) {
    }

    /** Whether the certificate is of the declaration, holds now, and says all that was read: nothing else is told. */
    public boolean says(String number, String declarationNumber, Read read) {
        Declaration d = rows.find(number.strip().toUpperCase(Locale.ROOT))
                .filter(c -> tidy(c.declarationNumber()).equals(tidy(declarationNumber)))
                .flatMap(c -> declarations.find(c.declarationNumber()).filter(found -> !Certificates.lapsed(found)
                        && certificates.current(c, found))).orElse(null);
        return d != null
                && (read.payer().isEmpty() || parties.byIdentifier(read.payer()).filter(party -> party.id() == d.importerId()).isPresent())
                && (read.origin().isEmpty() || d.document().lines().stream().anyMatch(line -> read.origin().equalsIgnoreCase(line.origin())))
                && (read.goods().isEmpty() || d.document().lines().stream()
                        .anyMatch(line -> read.goods().equalsIgnoreCase(line.description())))
                && same(read.weight(), () -> sum(d.document().totalGrossWeight(), d, Line::grossWeight))
                && same(read.paid(), () -> sum(d.document().invoiceAmount(), d, Line::amount))
                && same(read.value(), () -> value(d));
    }

    /** As on the certificate: by the rates of the day of the assessment. */
    private BigDecimal value(Declaration d) {
        return collection.ofCase(d.caseNumber()).map(booked -> BigDecimal.valueOf(
                duty.values(d.document(), booked.ratesOn()).stream().mapToLong(Long::longValue).sum())).orElse(null);
    }

    private static BigDecimal sum(BigDecimal stated, Declaration d, Function<Line, BigDecimal> ofLine) {
        return stated != null ? stated : d.document().lines().stream().map(ofLine).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    private static boolean same(BigDecimal read, Supplier<BigDecimal> held) {
        if (read == null) {
            return true;
        }
        BigDecimal known = held.get();
        return known != null && read.compareTo(known) == 0;
    }

    private Verified verified(Certificate c, Declaration d, boolean holder) {
        State state = Certificates.lapsed(d) ? State.LAPSED
                : certificates.current(c, d) ? State.VALID : State.REPLACED;
        return new Verified(c.number(), state, c.acceptedAt(), c.issuedAt(), c.sha256(),
                // What stands on a replaced certificate is not what holds now; nothing to compare it with.
                holder && state == State.VALID ? Optional.of(held(d)) : Optional.empty());
    }

    private Held held(Declaration d) {
        return new Held(parties.get(d.importerId()).name(), parties.get(d.declarantId()).name(),
                d.document().lines().size(), collection.ofCase(d.caseNumber()).orElseThrow().total());
    }

    private static String tidy(String code) {
        return code == null ? "" : code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
