package org.openpass.authoring.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.authoring.compare.Change.Part;
import org.openpass.engine.reading.Artifact;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.Element.EventKind;
import org.openpass.engine.reading.ElementType;
import org.openpass.engine.reading.Flow;
import org.openpass.engine.reading.Message;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.engine.reading.Shape;

/** A process as things, each with all that was read of it. Old ids are given their new ones, so that renamed things are found. */
final class ProcessThings {

    private final ProcessModel model;
    private final Map<String, String> renamed;

    /** @param renamed old id to new id */
    ProcessThings(ProcessModel model, Map<String, String> renamed) {
        this.model = model;
        this.renamed = renamed;
    }

    Thing process() {
        return new Thing(Part.PROCESS, null, model.id(), model.name()).say("id", model.id()).say("name", model.name())
                .say("versionTag", model.versionTag()).say("executable", model.executable()).say("platform", model.platform())
                .say("documentation", model.documentation()).say("property:", model.properties())
                .say("error:", model.errors());
    }

    Map<String, Thing> elements() {
        return Things.byId(model.elements().stream().map(this::element).toList());
    }

    private Thing element(Element e) {
        Thing thing = new Thing(Part.ELEMENT, type(e), id(e.id()), e.name()).standsIn(id(e.scope()))
                .drawnAt(place(model.shapes().get(e.id()))).say("name", e.name()).say("type", type(e))
                .say("attachedTo", id(e.attachedTo())).say("loop", e.loop()).say("documentation", e.documentation())
                .say("defaultFlow", id(e.defaultFlow())).say("property:", e.properties());
        // What an element neither is nor has is the same before and after, but that an event does not interrupt is said.
        thing.say("interrupting", e.attachedTo() == null && e.type() != ElementType.START_EVENT ? null : e.interrupting());
        thing.say("engineTask", e.type() == ElementType.USER_TASK ? e.engineTask() : null);
        Optional.ofNullable(e.event()).ifPresent(event -> thing.say("ref", event.ref()).say("timer", event.timer())
                .say("at", event.at()));
        Optional.ofNullable(e.job()).ifPresent(job -> thing.say("job", job.type()).say("retries", job.retries()));
        Optional.ofNullable(e.form()).ifPresent(form -> thing.say("form", form.id()).say("formBinding", form.binding())
                .say("formTag", form.versionTag()));
        Optional.ofNullable(e.decision()).ifPresent(d -> thing.say("decision", d.id()).say("decisionBinding", d.binding())
                .say("decisionTag", d.versionTag()).say("result", d.result()));
        Optional.ofNullable(e.call()).ifPresent(call -> thing.say("call", call.processId()).say("callBinding", call.binding())
                .say("callTag", call.versionTag()));
        Optional.ofNullable(e.assignment()).ifPresent(a -> thing.say("assignee", a.assignee()).say("groups", a.groups())
                .say("users", a.users()).say("dueDate", a.dueDate()).say("followUpDate", a.followUpDate()));
        e.inputs().forEach(mapping -> thing.say("input:" + mapping.target(), mapping.source()));
        e.outputs().forEach(mapping -> thing.say("output:" + mapping.target(), mapping.source()));
        return thing.refuses(e.type() == ElementType.END_EVENT && e.property("status").isPresent()
                || e.eventKind() == EventKind.ERROR);
    }

    Map<String, Thing> flows() {
        return Things.byId(model.flows().stream().map(this::flow).toList());
    }

    private Thing flow(Flow f) {
        return new Thing(Part.FLOW, null, id(f.id()), f.name() == null ? between(f) : f.name()).say("name", f.name())
                .say("source", id(f.source())).say("target", id(f.target())).say("condition", f.condition())
                .drawnAt(model.edges().containsKey(f.id()) ? model.edges().get(f.id()).points() : null);
    }

    private String between(Flow flow) {
        return called(flow.source()) + " → " + called(flow.target());
    }

    private String called(String id) {
        return model.element(id).map(Element::name).filter(name -> !name.isBlank()).orElse(id);
    }

    /** Messages and what stands beside the flow. */
    Map<String, Thing> others() {
        List<Thing> others = new ArrayList<>();
        for (Message m : model.messages()) {
            others.add(new Thing(Part.MESSAGE, null, m.id(), m.name()).say("name", m.name()).say("key", m.key()));
        }
        for (Artifact a : model.artifacts()) {
            others.add(new Thing(Part.NOTE, null, a.id(), a.text()).say("type", a.kind()).say("text", a.text())
                    .say("source", id(a.source())).say("target", id(a.target())));
        }
        return Things.byId(others);
    }

    private static List<Double> place(Shape s) {
        return s == null ? null : List.of(s.x(), s.y(), s.width(), s.height());
    }

    private String id(String id) {
        return id == null ? null : renamed.getOrDefault(id, id);
    }

    /** A boundary event on a message is another thing than one on a timer. */
    private static String type(Element element) {
        EventKind kind = element.eventKind();
        return kind == EventKind.NONE || element.type() == ElementType.RECEIVE_TASK ? element.type().name()
                : element.type().name() + "." + kind.name();
    }
}
