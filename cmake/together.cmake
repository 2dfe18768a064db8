# Files that are compiled together with -DOKR_TOGETHER=ON, as scripts/test asks: what they include is read once, which
# halves the time that they take. Those of one line use no name twice in their unnamed namespaces; should a change make
# two of them clash, take one out of its line. A file that stands in no line is compiled alone.

function(okr_together room)
  list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/src/${room}/")
  list(TRANSFORM ARGN APPEND ".cpp")
  foreach(file IN LISTS ARGN)
    if(NOT EXISTS "${file}")
      message(FATAL_ERROR "cmake/together.cmake names ${file}, which is not there")
    endif()
  endforeach()
  string(SHA1 name "${ARGN}")
  set_source_files_properties(${ARGN} PROPERTIES UNITY_GROUP ${room}_${name})
endfunction()

okr_together(schema align_schema json_schema)
okr_together(schema change_schema rules_schema)
okr_together(schema exchange_schema shape_schema)
okr_together(schema outline_schema value_schema)

okr_together(exchange assembly csv_columns csv_rows csv_sums cycle_in decode json_words lost_words)
okr_together(exchange export foreign_node markdown/draft markdown/dress markdown/front_matter markdown/html
  markdown/interpreter markdown/interpreter_things markdown/phrases)
okr_together(exchange foreign_shape identify import markdown/label markdown/leads markdown/table markdown/text
  read_foreign_tree)
okr_together(exchange markdown/decoration markdown/interpreter_headings markdown/markup slug tree_reader
  tree_reader_items tree_reader_objectives yaml_of)
okr_together(exchange markdown/guard markdown/interpreter_items markdown/interpreter_rows markdown/interpreter_tables
  own_markdown yaml_page)
okr_together(exchange markdown/cells markdown/sections meaning read_csv record yaml_text)
okr_together(exchange markdown/label_forms markdown/spread read_markdown settle)
okr_together(exchange markdown/labelled markdown/nest separate values)

okr_together(emergence approval_lines approvals beginning chronicle deeds main_line meaning mover)
okr_together(emergence emergence quoted_since reach recall_people resting settled states told_since)
okr_together(emergence entrants market told workspaces)

okr_together(cli align baseline_file commands complete_words completion_scripts git_driver init_files joined_report)
okr_together(cli baseline marked_words readers state_at)
okr_together(cli checkin review_base streams)
okr_together(cli checkin_subject completion help_page)
okr_together(cli checkin_words diff)
okr_together(cli classify lint_all)
okr_together(cli graph inputs standard_input)
okr_together(cli log outputs path_words)

okr_together(render export_json log_json outline_json rule_json sarif_result statistics)
okr_together(render align_values market_json rdjson reading_json review_json sarif)
okr_together(render change_json difference_json finding_json gitlab json_text sarif_driver)
okr_together(render align_json json)

okr_together(render conversation_groups graph_cards graph_edges graph_svg log_text outline_lines)
okr_together(render align_sections conversation_markdown graph_layout graph_mermaid graph_order markdown_text
  outline_text review_sentence)
okr_together(render align_map_text align_tables conversation_text export_csv export_markdown graph_dot graph_fold
  graph_style)
okr_together(render align_opening conversation_page difference_text emergence_sum junit market_text review_text)
okr_together(render align_text change_groups conversation_list csv_text github market_markdown reading_table tree)
okr_together(render align_leads change_page emergence_text frame markdown_parts rule_markdown summary
  workflow_command)
okr_together(render align_map align_markdown difference difference_github graph_lines log_lives rule_page wrap)
okr_together(render align_csv checkstyle fitted format line_bytes line_map page_parts sparkline)
okr_together(render change_table difference_markdown market paint place uri xml)
okr_together(render align_rows change_symbol concise emergence_markdown markdown review severity worst_first)
okr_together(render align finding_table)
okr_together(render log log_markdown)
okr_together(render graph log_csv)

okr_together(align choice_words graph handed_down kinds/strategy_unclear picture same_aims)
okr_together(align align figures kinds/suspect measured places series)
okr_together(align handshakes kinds/off_strategy near_pairs need_circles support synonyms)
okr_together(align handshake_words kinds/zombie picture_cut same_measures strays table)
okr_together(align cycles_before exhibits kinds/pushed people publish terms)
okr_together(align alike asked deed_words kinds/shipped_nothing_moved pair_of_teams sayings)

okr_together(diff compare extensions match numbers side)
okr_together(diff evidence excerpt excerpts items other_measure settings_parts table)
okr_together(diff asides changes/choice_changed name_numbers pairs references whereabouts wording_step)
okr_together(diff any_extras changes/indicator_changed diff field_changes succession tree_text)
okr_together(diff announcement changes/demand_changed document due home_step initiative_steps list_step thing)
okr_together(diff changes/request_changed lexicon)

okr_together(rules block_layout direction move_to_initiatives references table)
okr_together(rules allow_unknown_rule allow_unused bad_value baseline_malformed hidden_names kr_unit moved_item
  wrong_type)
okr_together(rules allow_expired baseline_stale byte_changes kr_mismatch rating_guard support_circles unknown_key
  unmatched_pattern yaml_unsafe)
okr_together(rules allow_no_reason duplicate_key hidden_character key_result missing_key near_objects work_among_results yaml_scalar
  yaml_syntax)

okr_together(history documents events limited_trail stretch taken_back views)
okr_together(history beyond comparing happenings life log sides standing trail)
okr_together(history asked difference files_met gathering renames resolve)
okr_together(history latest_names likeness marks moment names)

okr_together(review approvals conversations review talk_to)
okr_together(review files_to_read new_findings state subtract verdict)

okr_together(lint allowance_comment allowances lint look rule_settings)
okr_together(lint levels object_index publish readings unmatched)

okr_together(git commit index_file loose_file merge merge_bases open references revision)
okr_together(git index mailmap mailmap_sources memory pack_check repository staged_tree tree)
okr_together(git encoding failure id library loose_objects packed_refs patch revision_words state)
okr_together(git object_store small_file)

okr_together(store attributes commit_graph compare_trees entry_sides folder_entries listings snapshots target_folder)
okr_together(store held_signals path_limit scope snapshots_files temporary_file walk work_files)

okr_together(emergence check_ins_alone past_of recall_teams since uncommitted united)

okr_together(model build identify names read_documents schema_table)
okr_together(model check doubtful_files foreign notation_days settings workspace)
okr_together(model cycle links notation_amounts object_names reference shape_words unknown_keys)

okr_together(outline composer parts progress scale scope)
okr_together(outline cycles outline support)

okr_together(mend candidates edited facts long_form mend set_value)
okr_together(mend blame comments_kept round scalar_text shifts what_fits)

okr_together(baseline lines lint_beyond standing told write)

set_target_properties(okr okr_program PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
