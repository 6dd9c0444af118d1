package org.openpass.engine.reading;

import static org.openpass.engine.reading.MigrationRule.ABSENT;
import static org.openpass.engine.reading.MigrationRule.BOUNDARY;
import static org.openpass.engine.reading.MigrationRule.DETACHED;
import static org.openpass.engine.reading.MigrationRule.EVENT_KIND;
import static org.openpass.engine.reading.MigrationRule.EVENT_SUB;
import static org.openpass.engine.reading.MigrationRule.FLOW_SCOPE;
import static org.openpass.engine.reading.MigrationRule.JOIN;
import static org.openpass.engine.reading.MigrationRule.KIND;
import static org.openpass.engine.reading.MigrationRule.LOOP;
import static org.openpass.engine.reading.MigrationRule.SAME_MESSAGE;
import static org.openpass.engine.reading.MigrationRule.TWICE;
import static org.openpass.engine.reading.MigrationRule.TYPE;
import static org.openpass.engine.reading.MigrationRule.UNMAPPED;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.AbstractFlowNodeBuilder;
import io.camunda.zeebe.model.bpmn.builder.ProcessBuilder;
import java.util.List;
import java.util.stream.Stream;

/** A pair a rule, and those that the rules let pass; all are proved on the engine. */
public final class MigrationPairs {

    private static final String NO_MAPPING = "no mapping instruction defined";

    private MigrationPairs() {
    }

    /** All of them. */
    public static List<MigrationPair> all() {
        return Stream.of(taken(), mapped(), placed(), hung(), awaited()).flatMap(List::stream).toList();
    }

    private static List<MigrationPair> taken() {
        return List.of(
                pair("renamed", MigrationPairs::task, p -> user(p.startEvent(), "Task_B")).maps("Task_A>Task_B").stands("Task_A"),
                pair("job", p -> p.startEvent().serviceTask("Task_A", t -> t.zeebeJobType("trial.first")),
                        p -> p.startEvent().serviceTask("Task_A", t -> t.zeebeJobType("trial.second"))).maps("Task_A").stands("Task_A"),
                pair("within", p -> within(p, "Task_A"), p -> within(p, "Task_B")).maps("Sub", "Task_A>Task_B").stands("Sub", "Task_A"),
                pair("gateway", MigrationPairs::gateway, MigrationPairs::gateway)
                        .maps("Gateway", "Event_Message", "Event_Timer").stands("Gateway"),
                pair("receives", p -> receive(p, "m"), p -> receive(p, "n")).maps("Task_A").stands("Task_A"),
                pair("timed", p -> timed(p, "PT10H"), p -> timed(p, "PT20H")).maps("Event_Timer").stands("Event_Timer"),
                pair("boundary", p -> withMessage(p, "Boundary_A", "m"), p -> withMessage(p, "Boundary_B", "n"))
                        .maps("Task_A", "Boundary_A>Boundary_B").stands("Task_A"),
                pair("boundary-new", MigrationPairs::task, p -> withMessage(p, "Boundary_B", "n")).maps("Task_A").stands("Task_A"),
                pair("boundary-gone", p -> withMessage(p, "Boundary_A", "m"), MigrationPairs::task).maps("Task_A").stands("Task_A"),
                pair("each", p -> each(p, true), p -> each(p, true)).maps("Task_A").stands("Task_A"),
                pair("event-sub", p -> startedBy(p, "m"), p -> startedBy(p, "m")).maps("Task_A", "Start_Event").stands("Task_A"));
    }

    private static List<MigrationPair> mapped() {
        return List.of(
                pair("unmapped", MigrationPairs::two, MigrationPairs::two).maps("Task_B").stands("Task_A").refused(UNMAPPED, NO_MAPPING),
                pair("unmapped-scope", p -> within(p, "Task_A"), p -> within(p, "Task_A")).maps("Task_A").stands("Sub", "Task_A")
                        .refused(UNMAPPED, NO_MAPPING),
                pair("twice", MigrationPairs::task, MigrationPairs::two)
                        .maps("Task_A", "Task_A>Task_B").stands("Task_A").refused(TWICE, "duplicate source element ids"),
                pair("absent-source", MigrationPairs::task, MigrationPairs::task).maps("Task_A", "Task_Z>Task_A").stands("Task_A")
                        .refused(ABSENT, "non-existing source element id"),
                pair("absent-target", MigrationPairs::task, MigrationPairs::task).maps("Task_A>Task_Z").stands("Task_A")
                        .refused(ABSENT, "non-existing target element id"),
                pair("type", MigrationPairs::task, p -> p.startEvent().serviceTask("Task_A", t -> t.zeebeJobType("trial.job")))
                        .maps("Task_A").stands("Task_A").refused(TYPE, "different type"),
                pair("worked-otherwise", MigrationPairs::task, p -> p.startEvent().userTask("Task_A")).maps("Task_A")
                        .stands("Task_A").refused(TYPE, "different implementation"));
    }

    private static List<MigrationPair> placed() {
        return List.of(
                pair("into-scope", MigrationPairs::task, p -> within(p, "Task_A")).maps("Task_A").stands("Task_A")
                        .refused(FLOW_SCOPE, "flow scope of active element"),
                pair("out-of-scope", p -> within(p, "Task_A"), p -> user(within(p, "Task_B"), "Task_A")).maps("Sub", "Task_A")
                        .stands("Sub", "Task_A").refused(FLOW_SCOPE, "flow scope of active element"),
                pair("join", MigrationPairs::join, MigrationPairs::join).maps("Task_A", "Join").stands("Task_A").awaits("Join")
                        .refused(JOIN, "concurrent command"),
                pair("kind", MigrationPairs::choice, MigrationPairs::choice).maps("Choice").stands("Choice")
                        .refused(KIND, "unsupported type"),
                pair("loop", p -> each(p, true), p -> each(p, false)).maps("Task_A").stands("Task_A")
                        .refused(LOOP, "different loop characteristics"),
                pair("loop-begun", MigrationPairs::task, p -> each(p, true)).maps("Task_A").stands("Task_A")
                        .refused(TYPE, "different type"));
    }

    private static List<MigrationPair> hung() {
        return List.of(
                pair("escalates", MigrationPairs::escalating, p -> within(p, "Task_A")).maps("Sub", "Task_A")
                        .stands("Sub", "Task_A").refused(BOUNDARY, "boundary events of types"),
                pair("would-escalate", p -> within(p, "Task_A"), MigrationPairs::escalating).maps("Sub", "Task_A")
                        .stands("Sub", "Task_A").refused(BOUNDARY, "boundary events of types"),
                pair("sub-escalates", MigrationPairs::startedByEscalation, MigrationPairs::task).maps("Task_A").stands("Task_A")
                        .refused(EVENT_SUB, "event subprocesses with start events of types"),
                pair("sub-would-escalate", MigrationPairs::task, MigrationPairs::startedByEscalation).maps("Task_A")
                        .stands("Task_A").refused(EVENT_SUB, "event subprocesses with start events of types"),
                pair("detached", p -> user(withMessage(p, "Boundary_A", "m"), "Task_B"),
                        p -> message(user(user(p.startEvent(), "Task_A"), "Task_B"), "Task_B", "Boundary_A", "m"))
                        .maps("Task_A", "Boundary_A").stands("Task_A").refused(DETACHED, "detach the catch event"));
    }

    private static List<MigrationPair> awaited() {
        return List.of(
                pair("waits-otherwise", p -> withMessage(p, "Boundary_A", "m"), p -> withTimer(p, "Boundary_A"))
                        .maps("Task_A", "Boundary_A").stands("Task_A").refused(EVENT_KIND, "different event types"),
                pair("merged", p -> message(withMessage(p, "Boundary_A", "m"), "Task_A", "Boundary_B", "n"),
                        p -> withMessage(p, "Boundary_A", "m")).maps("Task_A", "Boundary_A", "Boundary_B>Boundary_A")
                        .stands("Task_A").refused(EVENT_KIND, "target a catch event only once"),
                pair("same-message", p -> withMessage(p, "Boundary_A", "m"), p -> withMessage(p, "Boundary_B", "m"))
                        .maps("Task_A").stands("Task_A").refused(SAME_MESSAGE, "already subscribed to"),
                pair("same-message-besides", p -> withMessage(p, "Boundary_A", "m"),
                        p -> message(withMessage(p, "Boundary_A", "n"), "Task_A", "Boundary_B", "m"))
                        .maps("Task_A", "Boundary_A").stands("Task_A").refused(SAME_MESSAGE, "already subscribed to"));
    }

    private static MigrationPair pair(String name, Body source, Body target) {
        return MigrationPair.of("m-" + name, model("m-" + name + "-from", source), model("m-" + name + "-to", target));
    }

    /** What stands in a process up to its end. */
    private interface Body extends java.util.function.Function<ProcessBuilder, AbstractFlowNodeBuilder<?, ?>> {
    }

    private static BpmnModelInstance model(String id, Body body) {
        return body.apply(Bpmn.createExecutableProcess(id)).endEvent().done();
    }

    private static AbstractFlowNodeBuilder<?, ?> user(AbstractFlowNodeBuilder<?, ?> after, String id) {
        return after.userTask(id, task -> task.zeebeUserTask());
    }

    private static AbstractFlowNodeBuilder<?, ?> task(ProcessBuilder p) {
        return user(p.startEvent(), "Task_A");
    }

    private static AbstractFlowNodeBuilder<?, ?> two(ProcessBuilder p) {
        return user(task(p), "Task_B");
    }

    private static AbstractFlowNodeBuilder<?, ?> within(ProcessBuilder p, String task) {
        return p.startEvent().subProcess("Sub", sub -> user(sub.embeddedSubProcess().startEvent("Start_" + task), task).endEvent());
    }

    private static AbstractFlowNodeBuilder<?, ?> message(AbstractFlowNodeBuilder<?, ?> process, String task, String id, String name) {
        process.moveToActivity(task).boundaryEvent(id).message(m -> m.name(name).zeebeCorrelationKeyExpression("\"" + id + "\""))
                .endEvent();
        return process;
    }

    private static AbstractFlowNodeBuilder<?, ?> withMessage(ProcessBuilder p, String id, String name) {
        return message(task(p), "Task_A", id, name);
    }

    private static AbstractFlowNodeBuilder<?, ?> withTimer(ProcessBuilder p, String id) {
        AbstractFlowNodeBuilder<?, ?> task = task(p);
        task.moveToActivity("Task_A").boundaryEvent(id).timerWithDuration("PT10H").endEvent();
        return task;
    }

    private static AbstractFlowNodeBuilder<?, ?> gateway(ProcessBuilder p) {
        return p.startEvent().eventBasedGateway("Gateway").intermediateCatchEvent("Event_Message", event -> event.message(m ->
                m.name("m").zeebeCorrelationKeyExpression("\"k\""))).endEvent("End_Message").moveToLastGateway()
                .intermediateCatchEvent("Event_Timer", event -> event.timerWithDuration("PT10H"));
    }

    private static AbstractFlowNodeBuilder<?, ?> receive(ProcessBuilder p, String name) {
        return p.startEvent().receiveTask("Task_A").message(m -> m.name(name).zeebeCorrelationKeyExpression("\"k\""));
    }

    private static AbstractFlowNodeBuilder<?, ?> timed(ProcessBuilder p, String duration) {
        return p.startEvent().intermediateCatchEvent("Event_Timer", event -> event.timerWithDuration(duration));
    }

    private static AbstractFlowNodeBuilder<?, ?> each(ProcessBuilder p, boolean sideBySide) {
        return p.startEvent().userTask("Task_A", task -> task.zeebeUserTask().multiInstance(many -> {
            many.zeebeInputCollectionExpression("[1, 2]");
            if (sideBySide) {
                many.parallel();
            } else {
                many.sequential();
            }
        }));
    }

    private static AbstractFlowNodeBuilder<?, ?> join(ProcessBuilder p) {
        return user(p.startEvent().parallelGateway("Fork"), "Task_A").parallelGateway("Join").moveToNode("Fork").connectTo("Join");
    }

    /** It stands still there, since nobody says what it asks for. */
    private static AbstractFlowNodeBuilder<?, ?> choice(ProcessBuilder p) {
        return user(p.startEvent().inclusiveGateway("Choice").defaultFlow().endEvent("End_Default").moveToLastGateway()
                .conditionExpression("nobodySaid > 1"), "Task_A");
    }

    private static AbstractFlowNodeBuilder<?, ?> escalating(ProcessBuilder p) {
        AbstractFlowNodeBuilder<?, ?> sub = within(p, "Task_A");
        sub.moveToActivity("Sub").boundaryEvent("Boundary_Escalation").escalation("trouble").endEvent();
        return sub;
    }

    private static AbstractFlowNodeBuilder<?, ?> startedBy(ProcessBuilder p, String message) {
        p.eventSubProcess("Sub_Event", sub -> sub.startEvent("Start_Event").message(m -> m.name(message)
                .zeebeCorrelationKeyExpression("\"k\"")).endEvent());
        return task(p);
    }

    private static AbstractFlowNodeBuilder<?, ?> startedByEscalation(ProcessBuilder p) {
        p.eventSubProcess("Sub_Event", sub -> sub.startEvent("Start_Event").escalation("trouble").endEvent());
        return task(p);
    }
}
