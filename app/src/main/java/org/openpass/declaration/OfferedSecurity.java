package org.openpass.declaration;

import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.declaration.model.FieldError;
import org.openpass.engine.ProcessStarter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the security that customs asked for before acceptance (Art. 248(2)). */
@Service
public class OfferedSecurity {

    private final Rights rights;
    private final Declarations declarations;
    private final CollectionApi collection;
    private final Cases cases;
    private final Timeline timeline;
    private final ProcessStarter engine;
    private final AuditTrail audit;
    private final Acting acting;

    OfferedSecurity(Rights rights, Declarations declarations, CollectionApi collection, Cases cases,
            Timeline timeline, ProcessStarter engine, AuditTrail audit, Acting acting) {
        this.rights = rights;
        this.declarations = declarations;
        this.collection = collection;
        this.cases = cases;
        this.timeline = timeline;
        this.engine = engine;
        this.audit = audit;
        this.acting = acting;
    }

    /**
     * Charges the declaration's duty on the security; offering the same again changes nothing. The caller has applied
     * Visibility.
     *
     * @throws Filing.Refused when the security is unknown, expired or too small
     * @throws ChangeRefused when no security is asked for
     */
    @Transactional
    public void offer(String declarationNumber, String reference, Actor actor) {
        rights.require(actor, Right.PAY);
        String caseNumber = declarations.find(declarationNumber).orElseThrow().caseNumber();
        cases.lock(caseNumber);
        Declaration declaration = declarations.find(declarationNumber).orElseThrow();
        acting.require(declaration, Filing.KIND, actor);
        if (declaration.status() != DeclarationStatus.AWAITING_SECURITY) {
            throw new ChangeRefused("security.notAsked", "Customs does not wait for a security for "
                    + declarationNumber + " now.");
        }
        collection.secure(caseNumber, reference).ifPresent(code -> {
            throw new Filing.Refused(List.of(FieldError.of("securityReference", code, reference)));
        });
        timeline.add(caseNumber, "SECURED", actor.name(), Audience.PARTY, Map.of("security", reference), "SECURED");
        audit.record(actor.name(), "security.offered", declarationNumber, reference);
        engine.publish(caseNumber, "security-provided", "secured:" + caseNumber, Map.of());
    }
}
