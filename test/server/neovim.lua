-- Drives the server as Neovim does. What it is to do comes in the environment, what it saw goes into a file as JSON.
local request = vim.fn.json_decode(vim.env.JOURNEY_REQUEST)
local seen = {}

local function finish()
  local file = assert(io.open(request.answer, 'w'))
  file:write(vim.fn.json_encode(seen))
  file:close()
  vim.cmd('qall!')
end

local function position(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, request.patience)
  for _, answer in pairs(answers or {}) do return answer.result end
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(request.file))
  vim.bo.filetype = 'journey'
  local client = vim.lsp.start_client({
    name = 'journey', cmd = request.cmd, root_dir = request.root,
    workspace_folders = { { uri = vim.uri_from_fname(request.root), name = request.root } },
  })
  vim.lsp.buf_attach_client(0, client)

  vim.wait(request.patience, function() return #vim.diagnostic.get(0) > 0 end, 20)
  for _, found in ipairs(vim.diagnostic.get(0)) do
    table.insert(seen, { what = 'diagnostic', line = found.lnum, message = found.message, code = found.code or vim.NIL, severity = found.severity })
  end

  local hover = ask('textDocument/hover', position(request.mention.line, request.mention.character))
  table.insert(seen, { what = 'hover', text = hover and hover.contents.value or vim.NIL })

  -- The repair that is offered, as Neovim applies it.
  local action = { textDocument = vim.lsp.util.make_text_document_params(), context = { diagnostics = {}, only = { 'quickfix' } },
    range = { start = request.misspelt, ['end'] = request.misspelt } }
  for _, offered in ipairs(ask('textDocument/codeAction', action) or {}) do
    if offered.isPreferred then
      vim.lsp.util.apply_workspace_edit(offered.edit, 'utf-16')
      break
    end
  end
  vim.wait(request.patience, function() return #vim.diagnostic.get(0) == 0 end, 20)
  table.insert(seen, { what = 'repaired', text = vim.api.nvim_buf_get_lines(0, request.misspelt.line, request.misspelt.line + 1, true)[1], left = #vim.diagnostic.get(0) })

  -- The same key that somebody presses: the cursor goes to the declaration, in another file.
  local from = vim.api.nvim_buf_get_name(0)
  vim.bo.modified = false
  vim.api.nvim_win_set_cursor(0, { request.mention.line + 1, request.mention.character })
  vim.lsp.buf.definition()
  vim.wait(request.patience, function() return vim.api.nvim_buf_get_name(0) ~= from end, 20)
  table.insert(seen, { what = 'definition', file = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':t'), text = vim.api.nvim_get_current_line() })

  vim.lsp.stop_client(client)
  vim.wait(request.patience, function() return vim.lsp.client_is_stopped(client) end, 20)
  table.insert(seen, { what = 'stopped', yes = vim.lsp.client_is_stopped(client) })
end)
if not ok then table.insert(seen, { what = 'failed', message = tostring(problem) }) end
finish()
