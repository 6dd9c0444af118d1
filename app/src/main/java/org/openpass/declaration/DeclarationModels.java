package org.openpass.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpass.casework.KnownStatuses;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.KnownMessages;
import org.springframework.stereotype.Component;

/** What models of declarations, and of changes to them, may say of where a case stands and what it waits for. */
@Component
class DeclarationModels implements KnownStatuses, KnownMessages {

    @Override
    public List<OfKind> statuses() {
        return List.of(new OfKind(Filing.KIND, names(DeclarationStatus::waits), names(DeclarationStatus::ended)),
                new OfKind(Change.CASE, Set.of("CHANGE_REVIEW"), Set.of(Conclusions.APPROVED, Conclusions.DISMISSED)));
    }

    private static Set<String> names(Predicate<DeclarationStatus> which) {
        return Arrays.stream(DeclarationStatus.values()).filter(which).map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Published by {@link Supplements}, {@link OfferedSecurity}, {@link GoodsAwaited} and {@link Conclusions}. */
    @Override
    public List<KnownMessage> messages() {
        return List.of(KnownMessage.of("supplement-answered", Filing.KIND, "supplementKey"),
                KnownMessage.of("goods-carried-in", Filing.KIND, "goodsKey"),
                KnownMessage.of("security-provided", Filing.KIND, "caseNumber"),
                KnownMessage.of("change-concluded", Filing.KIND, "changeNumber"),
                KnownMessage.of("declaration-withdrawn", Filing.KIND, "caseNumber"));
    }
}
