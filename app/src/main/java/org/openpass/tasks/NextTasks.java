package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** What is nobody's yet, the most urgent first. */
@Component
class NextTasks {

    /** How many are looked at in one step: others may be faster at some, and some may not be for who asks. */
    static final int STEP = 20;

    private static final Field<Long> KEY = field(name("task_key"), Long.class);
    private static final Field<Integer> RANK = field(name("rank"), Integer.class);
    private static final Field<OffsetDateTime> DUE = field(name("due_rank"), OffsetDateTime.class);

    private final DSLContext dsl;

    NextTasks(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The next ones within the reaches, besides those of groups that are dealt their work and those that were passed
     * over. Each reach is read in the order of its own index, and what they give is merged.
     */
    List<Long> of(List<TaskReach> reaches, List<GroupSetting> dealt, Collection<Long> passed) {
        Optional<Select<Record3<Long, Integer, OffsetDateTime>>> all = ReachSource.disjoint(reaches)
                .stream().map(reach -> branch(reach.and(taken(dealt)), passed)).reduce(Select::unionAll);
        return all.map(branches -> dsl.select(KEY).from(branches.asTable("t")).orderBy(RANK, DUE, KEY).limit(STEP)
                .fetch(KEY)).orElse(List.of());
    }

    private static Condition taken(List<GroupSetting> dealt) {
        return dealt.stream().map(each -> condition("(t.candidate_role, t.office) <> ({0}, {1})", val(each.group()),
                val(each.office()))).reduce(trueCondition(), Condition::and);
    }

    private Select<Record3<Long, Integer, OffsetDateTime>> branch(Condition reach, Collection<Long> passed) {
        return dsl.select(KEY, RANK, DUE).from(table(name("tasks", "tasks")).as("t"))
                .where(condition("t.state = 'OPEN' and t.assignee is null"))
                .and(reach).and(KEY.notIn(passed)).orderBy(RANK, DUE, KEY).limit(STEP);
    }
}
