package org.openpass.declaration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.PartyNumbers;
import org.openpass.access.Principals;
import org.openpass.access.Right;
import org.openpass.access.RightMissing;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Cases;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.declaration.model.FieldError;
import org.openpass.tariff.NotAssessable;
import org.openpass.terms.Seoul;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files declarations: identify → authorise → same again? → validate → store. A filing is received when it is stored
 * (Art. 327), so the number goes back at once and the process follows; nothing is registered when there is any error.
 */
@Service
public class Filing {

    /** The kind of case, which is the process id. */
    public static final String KIND = "import-declaration";

    private static final int MOST_TAKEN_IN_A_ROW = 1_000;

    /** The door that a document came by. */
    public enum Format { JSON, WCO_XML, FORM }

    /** The document has errors; carries all of them. Nothing was registered. */
    public static class Refused extends RuntimeException {
        private final transient List<FieldError> errors;

        /** @param errors at least one */
        public Refused(List<FieldError> errors) {
            super(errors.size() + " errors in the document");
            this.errors = List.copyOf(errors);
        }

        /** Every error, in the order of the document. */
        public List<FieldError> errors() {
            return errors;
        }
    }

    /** The declarant used this reference for a document with other content. */
    public static class ReferenceTaken extends RuntimeException {
        private final String number;

        /** @param number the declaration that has the reference */
        public ReferenceTaken(String reference, String number) {
            super("The reference " + reference + " belongs to declaration " + number + ", whose content differs");
            this.number = number;
        }

        /** Number of the declaration that has the reference. */
        public String number() {
            return number;
        }
    }

    private final Rights rights;
    private final Parties parties;
    private final Principals principals;
    private final DocumentLookup lookup;
    private final DeclarationRules rules;
    private final DutyCalculation duty;
    private final ContentHash contentHash;
    private final DeclarationNumbers numbers;
    private final Declarations declarations;
    private final Cases cases;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Filing(Rights rights, Parties parties, Principals principals, DocumentLookup lookup, DutyCalculation duty,
            ContentHash contentHash,
            DeclarationNumbers numbers, Declarations declarations, Cases cases, AuditTrail audit,
            Clock clock, TransactionTemplate transaction) {
        this.rights = rights;
        this.parties = parties;
        this.principals = principals;
        this.lookup = lookup;
        this.rules = new DeclarationRules(clock.withZone(Seoul.ZONE));
        this.duty = duty;
        this.contentHash = contentHash;
        this.numbers = numbers;
        this.declarations = declarations;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Files the document.
     *
     * @param unreadable errors that the door found while it read the document
     * @return the declaration; for a document that was filed before, that one as it stands now
     * @throws RightMissing when the actor may not file for its party
     * @throws Refused with all errors at once
     * @throws ReferenceTaken when the reference belongs to other content
     */
    public Declaration file(DeclarationDocument received, List<FieldError> unreadable, Actor actor, Format format) {
        rights.require(actor, Right.FILE);
        Examined examined = examine(received, unreadable, actor);
        if (examined.before().isPresent()) {
            return examined.before().get();
        }
        if (!examined.errors().isEmpty()) {
            throw new Refused(examined.errors());
        }
        return store(examined.document(), examined.declarant().orElseThrow(), examined.importer().orElseThrow(),
                examined.hash(), actor, format);
    }

    /**
     * Everything for which {@link #file} would refuse the document now; nothing is registered.
     *
     * @throws ReferenceTaken when the reference belongs to other content
     */
    public List<FieldError> validate(DeclarationDocument received, List<FieldError> unreadable, Actor actor) {
        return examine(received, unreadable, actor).errors();
    }

    /** The document with what the law adds where the declarant said nothing. */
    DeclarationDocument completed(DeclarationDocument received) {
        return received.collectionForm() != null ? received
                : received.collectedBy(CollectionForm.PAY_AFTER_ACCEPTANCE);
    }

    /** Everything that is wrong with a document that corrects one which was filed on the day: its reference is its own. */
    List<FieldError> errors(DeclarationDocument received, LocalDate filed, List<FieldError> unreadable, Actor actor) {
        return examine(received, unreadable, actor, filed).errors();
    }

    /** A document, who it names, and either the same document as filed before or all its errors. */
    private record Examined(DeclarationDocument document, String hash, Optional<Parties.Party> declarant,
            Optional<Parties.Party> importer, Optional<Declaration> before, List<FieldError> errors) {
    }

    private Examined examine(DeclarationDocument received, List<FieldError> unreadable, Actor actor) {
        return examine(received, unreadable, actor, null);
    }

    /** @param filed the day by whose law and codes a document that corrects one is judged (Art. 17); null: it is filed now */
    private Examined examine(DeclarationDocument received, List<FieldError> unreadable, Actor actor, LocalDate filed) {
        DeclarationDocument document = completed(received);
        LocalDate today = Seoul.today(clock);
        LocalDate day = filed == null ? today : filed;
        String hash = contentHash.of(document);
        List<FieldError> errors = new ArrayList<>(unreadable);
        Set<String> reported = fields(unreadable);
        // A value that could not be read is null in the document: "is missing" would be a second, wrong reason.
        rules.check(document, lookup, day).stream().filter(e -> !reported.contains(e.field())).forEach(errors::add);
        // What broke a rule already is looked up nowhere: it may be text that no database takes.
        Set<String> wrong = fields(errors);
        Optional<Parties.Party> declarant = named(wrong.contains("declarant") ? null : document.declarant())
                .filter(p -> maySpeakFor(actor, p));
        Optional<Parties.Party> importer = wrong.contains("importer.id") ? Optional.empty()
                : named(document.importer().id());
        if (filed == null && declarant.isPresent() && unreadable.isEmpty() && !wrong.contains("reference")) {
            // What a party filed that was merged into the declarant since, the declarant has filed.
            Optional<Declaration> before = principals.whole(declarant.get().id()).stream()
                    .flatMap(id -> declarations.byReference(id, document.reference()).stream()).findFirst();
            if (before.isPresent()) {
                return new Examined(document, hash, declarant, importer,
                        Optional.of(sameAgain(before.get(), hash)), List.of());
            }
        }
        parties(document, declarant, importer, today).stream().filter(e -> !wrong.contains(e.field())).forEach(errors::add);
        if (errors.isEmpty()) {
            declaredTax(document, day).ifPresent(errors::add);
        }
        return new Examined(document, hash, declarant, importer, Optional.empty(), errors);
    }

    /** The tax is worked out anew; what the declarant declared has to agree with it (Art. 38(1), (2)). */
    private Optional<FieldError> declaredTax(DeclarationDocument document, LocalDate day) {
        if (document.declaredTax() == null) {
            return Optional.empty();
        }
        try {
            long due = duty.calculate(document, day).payable();
            return due == document.declaredTax() ? Optional.empty()
                    : Optional.of(FieldError.of("declaredTax", "declaredTax.differs",
                            "%,d".formatted(document.declaredTax()), "%,d".formatted(due)));
        } catch (NotAssessable | IllegalStateException e) {
            return Optional.of(FieldError.of("declaredTax", "declaredTax.notAssessable", e.getMessage()));
        }
    }

    private static Set<String> fields(List<FieldError> errors) {
        return errors.stream().map(FieldError::field).collect(Collectors.toSet());
    }

    private Optional<Parties.Party> named(String identifier) {
        return identifier == null ? Optional.empty() : parties.byIdentifier(identifier.strip());
    }

    private boolean maySpeakFor(Actor actor, Parties.Party declarant) {
        return actor.partyId() != null && principals.of(actor.partyId()).includes(declarant.id(), KIND);
    }

    private static List<FieldError> parties(DeclarationDocument document, Optional<Parties.Party> declarant,
            Optional<Parties.Party> importer, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (document.declarant() != null && declarant.isEmpty()) {
            errors.add(FieldError.of("declarant", "declarant.unknown", document.declarant()));
        } else if (declarant.isPresent() && declarant.get().declarantCode() == null) {
            errors.add(FieldError.of("declarant", "declarant.noCode", document.declarant()));
        } else if (declarant.isPresent() && PartyNumbers.fault(PartyNumbers.Scheme.DECLARANT.name(), declarant.get().declarantCode()).isPresent()) {
            // The number of the declaration begins with it, and has 14 places.
            errors.add(FieldError.of("declarant", "declarant.code", document.declarant(), declarant.get().declarantCode().strip()));
        } else if (declarant.isPresent() && document.declarationNumber() != null
                && !document.declarationNumber().startsWith(declarant.get().declarantCode())) {
            errors.add(FieldError.of("declarationNumber", "declarationNumber.foreign", document.declarationNumber(),
                    declarant.get().declarantCode()));
        }
        if (document.importer() != null && document.importer().id() != null && importer.isEmpty()) {
            errors.add(FieldError.of("importer.id", "importer.unknown", document.importer().id()));
        }
        if (document.collectionForm() == CollectionForm.MONTHLY && importer.isPresent()
                && !importer.get().monthlyPayerOn(today)) {
            errors.add(FieldError.of("collectionForm", "collectionForm.notMonthlyPayer", document.importer().id()));
        }
        return errors;
    }

    private Declaration sameAgain(Declaration before, String hash) {
        if (!before.contentHash().equals(hash)) {
            throw new ReferenceTaken(before.reference(), before.number());
        }
        return before;
    }

    private Declaration store(DeclarationDocument document, Parties.Party declarant, Parties.Party importer,
            String hash, Actor actor, Format format) {
        Instant now = clock.instant();
        for (int attempt = 1; ; attempt++) {
            String number = document.declarationNumber() != null ? document.declarationNumber()
                    : numbers.next(declarant.declarantCode(), now.atZone(Seoul.ZONE).getYear());
            try {
                return transaction.execute(s ->
                        store(document, declarant, importer, hash, actor, format, number, now));
            } catch (DuplicateKeyException e) {
                // Somebody filed the same reference or number in the same moment: the first one counts.
                Optional<Declaration> first = declarations.byReference(declarant.id(), document.reference());
                if (first.isPresent()) {
                    return sameAgain(first.get(), hash);
                }
                // The declarant supplied the number that we would have assigned: the next one serves as well.
                if (document.declarationNumber() != null || attempt == MOST_TAKEN_IN_A_ROW) {
                    throw new Refused(List.of(FieldError.of("declarationNumber", "declarationNumber.taken", number)));
                }
            }
        }
    }

    private Declaration store(DeclarationDocument document, Parties.Party declarant, Parties.Party importer,
            String hash, Actor actor, Format format, String number, Instant now) {
        String caseNumber = cases.open(new Cases.NewCase(KIND, "IM", number, title(document, importer),
                document.customsOffice(), DeclarationStatus.RECEIVED.name(),
                List.of(new Cases.Part(declarant.id(), "DECLARANT"),
                        new Cases.Part(importer.id(), "IMPORTER"))), actor.name());
        Declaration declaration = new Declaration(number, caseNumber, declarant.id(), importer.id(),
                document.reference(), hash, document, DeclarationStatus.RECEIVED, null, List.of(), now, null, 1, null);
        declarations.add(declaration, format.name());
        audit.record(actor.name(), "declaration.filed", number, format.name());
        return declaration;
    }

    private static String title(DeclarationDocument document, Parties.Party importer) {
        String goods = document.lines().stream().limit(3).map(DeclarationDocument.Line::description)
                .collect(Collectors.joining(", "));
        String title = importer.name() + " · " + goods;
        return title.length() <= 300 ? title : title.substring(0, 299) + "…";
    }
}
