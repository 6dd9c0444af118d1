package org.openpass.cargo;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What blocks a consignment: of all that holds it up, first what is first in its way. */
@Component
public class Blocks {

    /** All codes; of one kind those of the earlier stage come first. */
    public static final List<String> STAGES = List.of("hold.officer", "hold.watched", "hold.sold", "cargo.housesMissing", "cargo.notArrived",
            "cargo.arrivalReported", "cargo.discrepancy", "cargo.notCarriedIn", "cargo.underWay", "cargo.overdue", "cargo.saleBefore", "cargo.notDeclared",
            "transshipment.review", "transshipment.loading", "transshipment.leftBehind", "requirement.missing", "declaration.checking",
            "declaration.review", "declaration.awaitsGoods", "declaration.inspection", "declaration.supplement", "declaration.changePending", "tax.security",
            "tax.unpaid", "none.mayLeave", "none.houses", "none.left");

    /** The last declaration was rejected, since an approval that a law asks for was not named. */
    public static final String REQUIREMENT_MISSING = "requirement.missing";

    static final Comparator<Block> ORDER = Comparator.comparing(Block::kind).thenComparing(block -> STAGES.indexOf(block.code()))
            .thenComparing(Block::until, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Block::caseNumber, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final int MOST_DECLARATIONS = 200;

    private final List<BlockSource> sources;
    private final JdbcClient jdbc;
    private final CaseList cases;
    private final Visibilities visibilities;

    Blocks(List<BlockSource> sources, JdbcClient jdbc, CaseList cases, Visibilities visibilities) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    /**
     * All that holds the consignment up, the first first; of what goes on in cases that the actor may not see only what it is and who must
     * act. The caller has found that the actor may see the consignment. Empty of goods that leave the country.
     */
    @Transactional(readOnly = true)
    public List<Block> of(long consignment, Actor actor) {
        List<Block> found = of(jdbc, consignment);
        List<String> about = found.stream().map(Block::caseNumber).filter(Objects::nonNull).distinct().toList();
        Set<String> seen = about.isEmpty() ? Set.of() : cases.among(visibilities.of(actor), about).stream().map(CaseFile::number)
                .collect(Collectors.toSet());
        return found.stream().map(block -> block.caseNumber() == null || seen.contains(block.caseNumber()) ? block : block.toOthers())
                .distinct().toList();
    }

    /** What is first in its way, for anybody: the caller tells no more of it than its kind and who must act. */
    public Optional<Block> first(JdbcClient asked, long consignment) {
        return of(asked, consignment).stream().findFirst();
    }

    private List<Block> of(JdbcClient asked, long consignment) {
        List<String> numbers = asked.sql("""
                select unnest(array_remove(array[c.key_cargo, c.key_bill, case when not exists (select 1 from cargo.consignments o
                    where o.key_hbl = c.key_hbl and o.id <> c.id and o.deleted_at is null) then c.key_hbl end], null))
                from cargo.consignments c where c.id = ?
                """).param(consignment).query(String.class).list();
        List<String> declarations = asked.sql("select declaration_number from cargo.reservations where consignment = ? "
                + "and released_at is null order by reserved_at, declaration_number limit ?").params(consignment, MOST_DECLARATIONS)
                .query(String.class).list();
        return instead(sources.stream().flatMap(source -> source.of(asked, consignment, numbers, declarations).stream()).sorted(ORDER).toList());
    }

    /** Of goods whose declaration was rejected it is told why, not that they are not declared. */
    static List<Block> instead(List<Block> found) {
        int rejected = found.stream().filter(block -> block.code().equals(REQUIREMENT_MISSING)).mapToInt(Block::packages).sum();
        return found.stream().filter(block -> !block.code().equals("cargo.notDeclared") || block.packages() > rejected).toList();
    }
}
