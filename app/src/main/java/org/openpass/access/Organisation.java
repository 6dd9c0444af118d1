package org.openpass.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openpass.access.Invitations.Invited;
import org.openpass.audittrail.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an organisation from a file: offices, sections, and people with their roles from a day until a day. All of it or
 * nothing, and all errors at once; the same file again changes nothing. Who is not in the file stays who they are.
 */
@Service
@Transactional
public class Organisation {

    /** The longest file. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;
    static final int MOST_ROWS = 10_001;
    private static final String SOURCE = "file";

    /**
     * What a file has brought.
     *
     * @param people who have an account since
     * @param postings that did not stand
     * @param invitations of the new people, with the only copies of their links; none where an identity provider signs in
     */
    public record Brought(int offices, int sections, int people, int postings, List<Invited> invitations) {
    }

    /**
     * Somebody who is new.
     *
     * @param invitation with the only copy of the link; null where an identity provider signs in
     */
    public record Employed(Posting posting, Invited invitation) {
    }

    private final OfficeBook offices;
    private final Sections sections;
    private final Staff staff;
    private final Postings postings;
    private final PostingRows rows;
    private final LastOnes lasts;
    private final Accounts accounts;
    private final OrganisationPeople people;
    private final AuditTrail audit;

    Organisation(OfficeBook offices, Sections sections, Staff staff, Postings postings, PostingRows rows, LastOnes lasts,
            Accounts accounts, OrganisationPeople people, AuditTrail audit) {
        this.offices = offices;
        this.sections = sections;
        this.staff = staff;
        this.postings = postings;
        this.rows = rows;
        this.lasts = lasts;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Brings what the file says.
     *
     * @param file CSV, with the columns of {@link #columns}
     * @throws OrganisationRefused with all errors; nothing is done then
     */
    public Brought bring(byte[] file, Actor actor) {
        Postings.administrator(actor);
        rows.lock();
        List<FileError> errors = new ArrayList<>();
        OrganisationCheck check = new OrganisationCheck(offices.all(), sections.all());
        List<OrganisationRow> read = OrganisationFile.read(file, errors);
        check.read(read);
        OrganisationContent content = people.content(check);
        read.forEach(row -> errors.addAll(row.errors()));
        if (!errors.isEmpty()) {
            throw new OrganisationRefused(errors.stream().sorted(Comparator.comparingInt(FileError::row)).toList());
        }
        Brought brought = bring(content, actor);
        audit.record(actor.name(), "organisation.brought", SOURCE, brought.offices() + " offices, " + brought.sections()
                + " sections, " + brought.people() + " people, " + brought.postings() + " postings");
        return brought;
    }

    /**
     * Makes the account of somebody new, posts them, and makes the link by which they choose a password: all or nothing.
     *
     * @throws PostingRefused when it cannot be
     */
    public Employed employ(String name, NewPosting posting, String source, Actor actor) {
        staff.add(posting.username(), name, actor);
        Posting made = postings.post(posting, source, actor);
        return new Employed(made, staff.chooses() ? staff.invite(made.username(), actor) : null);
    }

    /** What a file's first row names. */
    public static List<String> columns() {
        return OrganisationFile.COLUMNS;
    }

    private Brought bring(OrganisationContent content, Actor actor) {
        content.offices().forEach(office -> {
            offices.put(office);
            audit.record(actor.name(), "office.entered", office.code(), office.nameEn());
        });
        int entered = (int) content.sections().stream().filter(section -> sections.enter(section, actor)).count();
        content.people().forEach((username, name) -> staff.make(username, name, actor));
        if (!content.postings().isEmpty()) {
            post(content, actor);
        }
        List<Invited> invitations = staff.chooses() ? content.people().entrySet().stream()
                .map(person -> staff.link(person.getKey(), person.getValue(), actor)).toList() : List.of();
        return new Brought(content.offices().size(), entered, content.people().size(), content.postings().size(),
                invitations);
    }

    /** @throws OrganisationRefused when nobody would be left who leads */
    private void post(OrganisationContent content, Actor actor) {
        List<NewPosting> changes = content.postings().stream()
                .filter(posting -> !content.people().containsKey(posting.username())).toList();
        changes.forEach(posting -> rows.takeOver(posting.username(), posting.from()));
        List<Posting> standing = rows.of(changes.stream().map(NewPosting::username).toList()).values().stream()
                .flatMap(List::stream).toList();
        LastOnes.Before before = lasts.before(standing, content.postings().stream().flatMap(posting ->
                posting.turns().stream()).toList());
        content.postings().forEach(posting -> post(posting, content.people().containsKey(posting.username()), actor));
        try {
            lasts.check(before);
        } catch (PostingRefused last) {
            throw new OrganisationRefused(List.of(new FileError(0, null, last.reason().name(), last.subject())));
        }
    }

    private void post(NewPosting posting, boolean newPerson, Actor actor) {
        if (newPerson) {
            postings.make(posting, SOURCE, actor);
        } else {
            Accounts.Account before = accounts.find(posting.username()).orElseThrow();
            postings.make(posting, SOURCE, actor);
            postings.told(before);
        }
    }
}
