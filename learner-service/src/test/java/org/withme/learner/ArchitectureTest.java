package org.withme.learner;

import org.junit.jupiter.api.Test;
import org.withme.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String PLAN = """
            people.access        ->
            people.ahead         ->
            people.college       ->
            people.directory     ->
            people.hello         ->
            people.lightmode     ->
            people.rows          ->
            people.account       -> access, directory, rows
            people.person        -> directory
            people.waiting       ->
            people.attendance    -> access, college, rows, waiting
            people.group         -> access, college, directory, person, rows
            people.welcome       -> access, ahead, college, person, team, waiting
            people.wish          -> access, college, waiting
            people.team          -> access, college, directory, group, person, waiting
            record.upload        ->
            record.year          ->
            record.learningaim   -> upload
            record.profile       -> people.access, people.college, year
            record.enrolment     -> people.access, people.college, learningaim
            record.duplicates    -> people.waiting
            record.applicant     -> people.access, people.college, people.group, enrolment, profile, record.mis.working
            record.mis.reading   -> record.profile, record.year
            record.mis.receiving -> reading, people.access, people.waiting, record.upload
            record.mis.planning  -> reading, record.profile, record.year
            record.mis.applying  -> planning
            record.mis.working   -> applying, planning, reading, receiving, record.upload, record.year
            record.mis.turning   -> people.access, receiving, working
            learning.autonomy    -> people.access, people.ahead, people.college, people.person, people.waiting
            learning.goaltemplate -> people.access
            learning.groupgoal   -> plan, people.ahead, people.group, people.person, people.waiting
            learning.plan        -> autonomy, goaltemplate, people.access, people.ahead, people.college, people.person, people.rows, people.waiting
            learning.plan        -> record.duplicates, record.enrolment, record.profile
            learning.reflection  -> people.access, people.college, people.person, people.waiting
            learning.purpose     -> people.access
            learning.calendar    -> tutorial, people.access, people.person
            learning.tutorial    -> plan, purpose, people.access, people.ahead, people.lightmode, people.person, people.waiting
            learning.recognition -> people.access, people.person, people.waiting, record.duplicates
            rights.concern       -> people.access, people.college, people.person
            rights.consent       -> people.college, people.person, record.profile
            rights.disclosure    -> people.college, people.person, people.waiting, people.wish, record.profile
            rights.accesslog     -> people.college, people.person, record.duplicates, disclosure
            message.way          ->
            message.bounce       -> way
            journey              -> people.access, people.college, people.group, people.person, people.team
            journey              -> inbox, record.duplicates, record.enrolment, record.learningaim, record.profile
            inbox                -> people.college, people.lightmode, people.person, people.waiting
            now                  -> inbox, journey, learning.plan, people.ahead, people.college, people.person, people.team, record.enrolment
            message.choice       -> way, people.person, people.waiting
            message.delivery     -> choice, way, inbox, people.access, people.person
            people.access        owns access_grant
            people.account       owns account, provider_identity
            people.account       touches learner: who belongs to no college is a learner because of the account alone (L29)
            people.person        owns person, stranger
            people.authority     owns advocate_authority, standing_authority
            people.group         owns learner_group, group_staff, group_learner
            people.team          owns relationship
            people.lightmode     owns light_mode
            people.attendance    owns attendance_mark, attendance_due, quiet_spell
            people.welcome       owns welcome_conversation
            people.wish          owns wish, wish_answer, wish_addressee
            record.learningaim   owns learning_aim, apprenticeship_standard, learning_aim_download, learning_aim_download_chunk
            record.profile       owns learner, college_record, preferences
            record.enrolment     owns enrolment, past_statement
            record.duplicates    owns learner_table, learner_merge, surviving_learner, possible_duplicate, held_learner
            record.mis           owns ilr_import, ilr_import_chunk, ilr_rejection, ilr_note, ilr_missing, ilr_change
            people.waiting       owns waiting_change
            message.choice       owns message_choice, message_way
            message.choice       touches account, learner_merge: which learner somebody is today, their account says
            message.choice       touches college_record: where a college reaches them, and whose staff hear of their learners
            message.choice       touches do_not_contact: it comes before every choice (V4)
            message.choice       touches person: staff hear of what waits for their role
            message.choice       touches waiting_change: who wants to hear at once is found in one statement
            message.delivery     owns message, message_told
            message.delivery     touches learner_merge: a learner was told under each record that turned out to be theirs
            learning.autonomy    owns autonomy_move
            learning.autonomy    touches relationship, college_record: for whom a step waits is found among those beside the learner today
            people.college       touches college_record, relationship: at which colleges a learner is today, first where they have a mentor
            learning.reflection  owns reflection, reflection_share
            learning.reflection  touches relationship: sharing lasts as long as the place on the team, in the statement that reads
            learning.reflection  touches college_record: whose safeguarding lead is named before writing, and who left is nobody's any more
            learning.goaltemplate owns goal_template
            learning.groupgoal   owns group_goal, group_goal_step, group_goal_answer
            learning.groupgoal   touches learner_group, group_learner, group_staff: whose a goal of a group is, is who is in it today
            learning.plan        owns goal, goal_step, goal_result, plan_proposal, plan_version, plan_signature, plan_look
            learning.plan        touches college_record, relationship: a plan is with the college where the learner is and has a mentor
            learning.plan        touches enrolment, learning_aim: an apprentice's employer signs too, and a plan is checked against what is studied
            learning.plan        touches journey_entry: which published results there are to be shown is found in one statement
            learning.recognition owns recognition
            learning.purpose     owns tutorial_purpose
            learning.tutorial    owns tutorial, tutorial_point, tutorial_answer, tutorial_action, corridor_talk
            learning.calendar    owns learner_calendar, staff_calendar
            learning.tutorial    touches relationship, college_record: whose a tutorial is among the staff is found when it is read
            learning.tutorial    touches group_learner, learner_group: a whole group is invited in one request
            learning.tutorial    touches person: a page of talks says in one statement who logged each, and a calendar ends with a role
            learning.recognition touches journey_entry, relationship, college_record: whose result is there to be recognised is found in one statement
            rights.concern       owns concern_receipt
            rights.consent       owns consent_entry
            rights.disclosure    owns disclosure, learner_search
            rights.accesslog     owns record_read
            journey              owns journey_entry, journey_place
            inbox                owns inbox_item, inbox_taken, do_not_contact, waiting_sample
            inbox                touches college_record, relationship: whose inbox an item is in is found when it is read
            inbox                touches consent_entry: who left is contacted only in ways that they agreed to (I10)
            inbox                touches journey_entry: whose matter it is, the event by which it was caused says
            people.rows          touches college_record: learners come by their college's reference
            people.group         touches college_record, preferences: a page of a group says in one statement who is in it
            people.group         touches learner: who is at no college comes into groups of none
            people.group         touches relationship: a mentor sees their own learners of a group in the same statement
            people.group         touches person: whose role nobody knew yet is found among the staff of groups
            people.attendance    touches college_record: nobody is prompted about who left
            people.attendance    touches enrolment: nobody is prompted about a learner on a break
            people.attendance    touches preferences, relationship: a page of a mentor's learners who went quiet is one statement
            people.welcome       touches college_record, enrolment: who is new is found among what the college states
            people.welcome       touches relationship, preferences: a page of a mentor's new learners is one statement
            people.team          touches group_learner, group_staff, learner_group: who is in a group together gets places in one statement
            people.team          touches person: a group gives nobody a role that they do not have
            people.team          touches journey_entry, wish, learner_merge: who came back is asked whether their mentor still fits
            people.team          touches college_record: who has no mentor is found among the college's learners
            people.wish          touches college_record: a wish lapses where the learner has left
            people.wish          touches group_learner, learner_group: a wish may be addressed to the staff of a group
            record.profile       touches relationship: a page of learners says in one statement who is beside each
            record.duplicates    touches account, college_record, learner, past_statement: a merge moves rows, whosever they are (L3)
            record.mis.planning  touches college_record, enrolment, past_statement: returns are planned and written in sets (ADR 8)
            record.mis.planning  touches held_learner, surviving_learner: returns are planned and written in sets (ADR 8)
            record.mis.applying  touches college_record, enrolment, learner, past_statement, possible_duplicate, surviving_learner: returns are planned and written in sets (ADR 8)
            record.applicant     touches college_record, learner: what an application states is the college's record until a return takes it over (L29)
            record.applicant     touches account: what was stated of somebody with an account is kept with it
            record.applicant     touches possible_duplicate, learner_merge: who may be somebody else is raised with what is stated (L3)
            record.mis.turning   touches college_record, enrolment, learner: a year turns in sets (ADR 24)
            rights.accesslog     touches disclosure, learner_search: reads under it are told when it is
            """;

    @Test
    void the_service_keeps_the_shape_of_every_service_and_its_plan() {
        ArchitectureRules.check("org.withme.learner", PLAN);
    }
}
