# Files that are compiled together with -DOKR_TOGETHER=ON, as scripts/test asks: what they include is read once, which
# halves the time that they take. Those of one line use no name twice in their unnamed namespaces; should a change make
# two of them clash, take one out of its line. A file that stands in no line is compiled alone.

function(okr_together room)
  list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/src/${room}/")
  list(TRANSFORM ARGN APPEND ".cpp")
  string(SHA1 name "${ARGN}")
  set_source_files_properties(${ARGN} PROPERTIES UNITY_GROUP ${room}_${name})
endfunction()

okr_together(schema align_schema json_schema)
okr_together(schema change_schema rules_schema)
okr_together(schema exchange_schema shape_schema)
okr_together(schema outline_schema value_schema)

okr_together(exchange assembly csv_columns csv_rows csv_sums cycle_in decode json_words lost_words)
okr_together(exchange export foreign_node markdown/draft markdown/front_matter markdown/html markdown/interpreter
  markdown/interpreter_things markdown/phrases)
okr_together(exchange foreign_shape identify import markdown/label markdown/leads markdown/table markdown/text
  read_foreign_tree)
okr_together(exchange markdown/decoration markdown/interpreter_headings markdown/markup slug tree_reader
  tree_reader_items tree_reader_objectives yaml_of)
okr_together(exchange markdown/guard markdown/interpreter_items markdown/interpreter_tables own_markdown yaml_page)
okr_together(exchange markdown/sections meaning read_csv record yaml_text)
okr_together(exchange read_markdown settle)
okr_together(exchange separate values)

okr_together(emergence approvals beginning chronicle deeds iso main_line meaning mover)
okr_together(emergence emergence quoted_since reach recall_people resting settled states told_since)
okr_together(emergence market told workspaces)

okr_together(cli align baseline_file commands complete_words completion_scripts git_driver init_files joined_report)
okr_together(cli baseline marked_words readers state_at)
okr_together(cli checkin review_base streams)
okr_together(cli checkin_subject completion help_page)
okr_together(cli checkin_words diff)
okr_together(cli classify lint_all)
okr_together(cli graph inputs)
okr_together(cli log outputs)

set_target_properties(okr okr_program PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
