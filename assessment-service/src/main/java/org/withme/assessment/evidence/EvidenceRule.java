package org.withme.assessment.evidence;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum EvidenceRule implements Rule {
    ONE_OF_TWO("one-of-two", "A piece is either a link or a text.", "Send link or text, and not both."),
    NOT_A_LINK(
            "link",
            "It is not the address of a page.",
            "Send an address that begins with https:// or http:// and a host, without a name or password in it."),
    NO_SUCH_CRITERION(
            "no-such-criterion",
            "The assessment has no such criterion.",
            "Send ids of criteria that the assessment lists, or leave it out."),
    FORM_NOT_TAKEN(
            "form-not-taken",
            "The criterion takes evidence in other forms.",
            "Its evidence rules name the forms; hand the piece in for another criterion, or in another form."),
    NOT_A_FILE_NAME(
            "file-name",
            "It is not the name of a file: a path, or characters that cannot be seen or steer the text.",
            "Send the bare name, such as plan.pdf, or leave it out."),
    NAME_OF_A_PROGRAM(
            "name-of-a-program",
            "A computer runs what is called so when it is opened.",
            "Hand in what it is made of, a recording of what it does, or a link to it; or give it the name of what it is."),
    EXECUTABLE(
            "executable",
            "The file is a program, whatever its name says.",
            "Hand in what it is made of, a recording of what it does, or a link to it.");

    private final RuleKind kind;

    EvidenceRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
